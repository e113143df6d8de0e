<#-- 注销账号: what it means. The filled button is the one that changes nothing. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields() crumb=page.centre()>
<div class="col col--wide">
<h2>${msg("yz.cancel.apply")}</h2>
<p class="lead">${msg("yz.cancel.read")}</p>
<ol class="how"><#list [msg("yz.cancel.note.1", msg("yz.platform")), msg("yz.cancel.note.2"), msg("yz.cancel.note.3")] as note><li>${note}</li></#list></ol>
<p class="plain">${msg("yz.cancel.own")}</p>
<#if !page.possible()><p class="note note--warn note--low"><@buttons.icon "warn"/><span>${msg("yz.cancel.no-phone")}</span></p><@layout.call/></#if>
<form class="acts" id="step" action="${url.loginAction}" method="post"><@wizard.token/><@buttons.leave text=msg("yz.think-again") centre=page.centre() look="btn"/><#if page.possible()><@buttons.second text=msg("doConfirmDelete") name="cancel-account" look="risk"/></#if></form>
</div>
</@layout.frame>
