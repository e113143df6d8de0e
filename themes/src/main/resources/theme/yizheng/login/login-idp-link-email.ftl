<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("emailLinkIdpTitle", idpDisplayName)>
<p class="lead">${msg("emailLinkIdp1", idpDisplayName, (brokerContext.username)!"", msg("yz.platform"))}</p>
<p class="quiet">${msg("emailLinkIdp4")}</p>
<div class="acts"><@buttons.way text=msg("doContinue") href=url.loginAction/></div>
</@layout.frame>
