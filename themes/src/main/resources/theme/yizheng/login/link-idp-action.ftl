<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("linkIdpActionTitle", idpDisplayName)>
<p class="lead">${msg("linkIdpActionMessage", idpDisplayName)}</p>
<form action="${url.loginAction}" method="post">
<div class="acts"><@buttons.main text=msg("doContinue") name="continue" full=false/><@buttons.second text=msg("doCancel") name="cancel-aia" value="true"/></div>
</form>
</@layout.frame>
