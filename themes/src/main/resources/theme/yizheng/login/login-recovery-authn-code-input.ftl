<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("auth-recovery-code-header") names=["recoveryCodeInput"]>
<form class="col" action="${url.loginAction}" method="post" novalidate>
<@field.input name="recoveryCodeInput" label=msg("auth-recovery-code-prompt", recoveryAuthnCodesInputBean.codeNumber?c) autocomplete="one-time-code" num=true/>
<@buttons.main text=msg("doLogIn") name="login"/>
</form>
</@layout.frame>
