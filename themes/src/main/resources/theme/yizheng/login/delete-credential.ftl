<#import "template.ftl" as layout>
<@layout.frame title=msg("deleteCredentialTitle", credentialLabel)>
<p class="lead">${msg("deleteCredentialMessage", credentialLabel)}</p>
<form action="${url.loginAction}" method="post">
<div class="acts"><button class="btn" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button><button class="btn btn--risk" type="submit" name="accept" value="1">${msg("yz.delete")}</button></div>
</form>
</@layout.frame>
