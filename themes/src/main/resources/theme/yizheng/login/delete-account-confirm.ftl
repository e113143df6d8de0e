<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("deleteAccountConfirm")>
<p class="note note--warn"><@buttons.icon "warn"/><span>${msg("irreversibleAction")}</span></p>
<p>${msg("deletingImplies")}</p>
<ul class="list"><li>${msg("loggingOutImmediately")}</li><li>${msg("errasingData")}</li></ul>
<p>${msg("finalDeletionConfirmation")}</p>
<form action="${url.loginAction}" method="post">
<div class="acts"><#if triggered_from_aia!false><button class="btn" type="submit" name="cancel-aia" value="true">${msg("yz.think-again")}</button></#if><button class="btn btn--risk" type="submit">${msg("doConfirmDelete")}</button></div>
</form>
</@layout.frame>
