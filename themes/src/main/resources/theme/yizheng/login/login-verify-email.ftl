<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("emailVerifyTitle")>
<p class="lead"><#if verifyEmail??>${msg("emailVerifyInstruction1", verifyEmail)}<#else>${msg("emailVerifyInstruction4", (user.email)!"")}</#if></p>
<#if isAppInitiatedAction??>
<form action="${url.loginAction}" method="post"><@buttons.finish text=(verifyEmail??)?then(msg("emailVerifyResend"), msg("emailVerifySend"))/></form>
<#else>
<p class="quiet">${msg("emailVerifyInstruction2")}</p>
<div class="acts"><@buttons.way text=msg("emailVerifyResend") href=url.loginAction look="line"/></div>
</#if>
</@layout.frame>
