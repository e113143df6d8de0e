<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("loginTotpTitle") names=["totp", "userLabel"]>
<ol class="how">
<li><div>${msg("loginTotpStep1")}<#list totp.supportedApplications as app>${msg(app)}<#sep>、</#list></div></li>
<#if (mode!"") == "manual">
<li><div>${msg("loginTotpManualStep2")}<p class="num"><b>${totp.totpSecretEncoded}</b></p><a href="${totp.qrUrl}">${msg("loginTotpScanBarcode")}</a></div></li>
<li><div>${msg("loginTotpManualStep3")}
<p>${msg("loginTotpType")}：${msg("loginTotp." + totp.policy.type)}；${msg("loginTotpAlgorithm")}：${totp.policy.getAlgorithmKey()}；${msg("loginTotpDigits")}：${totp.policy.digits}；<#if totp.policy.type == "totp">${msg("loginTotpInterval")}：${totp.policy.period}<#else>${msg("loginTotpCounter")}：${totp.policy.initialCounter}</#if></p></div></li>
<#else>
<li><div>${msg("loginTotpStep2")}<p><img src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("yz.qr-alt")}" width="180" height="180"></p><a href="${totp.manualUrl}">${msg("loginTotpUnableToScan")}</a></div></li>
</#if>
<li><div>${msg("loginTotpStep3")}</div></li>
</ol>
<form class="col" action="${url.loginAction}" method="post" novalidate>
<@buttons.default text=msg("yz.save")/>
<input type="hidden" name="totpSecret" value="${totp.totpSecret}">
<#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
<@field.input name="totp" label=msg("authenticatorCode") autocomplete="one-time-code" inputmode="numeric" num=true/>
<@field.input name="userLabel" label=msg("loginTotpDeviceName") hint=msg("loginTotpStep3DeviceName") required=totp.otpCredentials?size gte 1/>
<@field.check name="logout-sessions" label=msg("logoutOtherSessions")/>
<@buttons.finish text=msg("yz.save")/>
</form>
</@layout.frame>
