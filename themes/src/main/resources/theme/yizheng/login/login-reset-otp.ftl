<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("otp-display-name") names=["totp"]>
<p class="lead">${msg("otp-reset-description")}</p>
<form class="col" action="${url.loginAction}" method="post" novalidate>
<@field.devices configuredOtpCredentials/>
<@buttons.main text=msg("yz.next")/>
</form>
</@layout.frame>
