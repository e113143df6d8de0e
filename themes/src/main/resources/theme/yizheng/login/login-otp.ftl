<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("loginOtpOneTime") names=["totp=otp"]>
<form class="col" action="${url.loginAction}" method="post" novalidate>
<#if otpLogin.userOtpCredentials?size gt 1><@field.devices otpLogin/></#if>
<@field.input name="otp" error="totp" label=msg("loginOtpOneTime") autocomplete="one-time-code" inputmode="numeric" num=true/>
<@buttons.main text=msg("doLogIn") name="login"/>
</form>
</@layout.frame>
