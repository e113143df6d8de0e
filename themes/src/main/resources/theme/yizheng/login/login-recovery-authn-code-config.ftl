<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#assign codes = recoveryAuthnCodesConfigBean>
<@layout.frame title=msg("recovery-code-config-header")>
<p class="note note--warn"><@buttons.icon "warn"/><span>${msg("recovery-code-config-warning-title")}。${msg("recovery-code-config-warning-message")}</span></p>
<ol class="codes"><#list codes.generatedRecoveryAuthnCodesList as code><li class="num">${code[0..3]}-${code[4..7]}-${code[8..]}</li></#list></ol>
<form class="col" action="${url.loginAction}" method="post">
<input type="hidden" name="generatedRecoveryAuthnCodes" value="${codes.generatedRecoveryAuthnCodesAsString}">
<input type="hidden" name="generatedAt" value="${codes.generatedAt?c}">
<input type="hidden" name="userLabel" value="${msg("recovery-codes-label-default")}">
<@field.check name="kcRecoveryCodesConfirmationCheck" label=msg("recovery-codes-confirmation-message") required=true/>
<@field.check name="logout-sessions" label=msg("logoutOtherSessions")/>
<@buttons.finish text=msg("recovery-codes-action-complete")/>
</form>
</@layout.frame>
