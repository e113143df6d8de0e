<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("termsTitle")>
<div class="prose">${kcSanitize(msg("termsText"))?no_esc}</div>
<form action="${url.loginAction}" method="post">
<div class="acts"><@buttons.main text=msg("doAccept") name="accept" full=false/><@buttons.second text=msg("doDecline") name="cancel"/></div>
</form>
</@layout.frame>
