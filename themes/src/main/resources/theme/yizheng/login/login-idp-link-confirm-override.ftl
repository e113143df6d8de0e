<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("confirmOverrideIdpTitle")>
<form action="${url.loginAction}" method="post">
<div class="acts"><@buttons.way text=msg("pageExpiredMsg1") href=url.loginRestartFlowUrl/><@buttons.second text=msg("confirmOverrideIdpContinue", idpDisplayName) name="submitAction" value="confirmOverride" look="risk"/></div>
</form>
</@layout.frame>
