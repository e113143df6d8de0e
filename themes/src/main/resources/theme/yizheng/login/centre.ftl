<#-- 个人中心, on a screen and on a phone. Where the two have different words both are here, and one is shown. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#macro row label value none="" id="">
<div<#if id?has_content> id="${id}"</#if>><dt>${label}</dt><dd><#if value?has_content><span class="num">${value}</span><#else><span class="none">${none}</span></#if></dd><#nested></div>
</#macro>
<#macro change text of operation="" href=page.start() + operation><#if !operation?has_content || page.operations()?seq_contains(operation)><dd><a class="link" href="${href}">${text}<span class="sr">${of?remove_ending("：")}</span></a></dd></#if></#macro>
<#macro level key title benefit off=false>
<section class="level<#if off> level--off</#if>" aria-labelledby="level-${key}"><header><h3 id="level-${key}">${title}</h3><p>${benefit}</p></header>
<#nested>
</section>
</#macro>
<#macro method word title icon text h5 benefit="" evidence="">
<#list page.methods()?filter(one -> one.word() == word) as one>
<article class="choice"><span class="disc"><@buttons.icon icon/></span><div><h4>${title}</h4><#if one.done() && evidence?has_content><p class="num">${evidence}</p><#elseif !one.done() || word != "counter"><p class="on-screen">${text}</p></#if><#if !one.done() || word != "counter"><p class="on-phone">${h5}</p></#if><#if benefit?has_content><p class="on-phone">${benefit}</p></#if></div><#if one.done()><span class="pill pill--ok"><@buttons.icon "check"/>${msg("yz.level.done")}</span><#elseif one.start()?has_content><a class="btn btn--line btn--small" href="${one.start()}">${msg("yz.level.go")}<span class="sr">：${title}</span></a><#elseif word != "counter"><span class="pill">${msg("yz.level.not-done")}</span></#if></article>
</#list>
</#macro>
<@layout.frame title=msg("yz.centre") kind="centre">
<nav class="side" aria-label="${msg("yz.centre")}"><a href="#info"><@buttons.icon "user"/>${msg("yz.centre.info")}</a><a href="#level"><@buttons.icon "shield"/>${msg("yz.centre.level")}</a></nav>
<div class="sheet">
<h1>${msg("yz.centre")}</h1>
<@field.summary page.fields()/>
<#if page.said()?has_content><p class="note note--ok" role="status"><@buttons.icon "ok"/><span>${msg(page.said())}</span></p></#if>
<section id="info" aria-labelledby="info-title">
<h2 id="info-title">${msg("yz.centre.info")}</h2>
<div class="who"><span class="disc"><@buttons.icon "user"/></span><div><b>${page.name()?has_content?then(page.name(), page.username())}</b><span class="pill pill--on">${page.level()} ${msg("yz.level." + page.level())}</span></div></div>
<dl class="rows">
<@row label=msg("yz.centre.username") value=page.username()/>
<@row label=msg("yz.centre.password") value="*****"><@change text=msg("yz.centre.change") of=msg("yz.centre.password") operation="change-password"/></@row>
<@row label=msg("yz.centre.phone") value=page.phone() none=msg("yz.centre.unbound")><@change text=page.phone()?has_content?then(msg("yz.centre.change"), msg("yz.centre.bind")) of=msg("yz.centre.phone") operation="change-phone"/></@row>
<@row label=msg("yz.centre.email") value=page.email() none=msg("yz.centre.unbound")><@change text=page.email()?has_content?then(msg("yz.centre.change"), msg("yz.centre.bind")) of=msg("yz.centre.email") operation="bind-email"/></@row>
<@row label=msg("yz.centre.gender") value=page.gender() none=msg("yz.centre.unknown")/>
<#if page.editsEthnic()>
<div id="ethnic-row"><dt><label for="ethnic">${msg("yz.centre.ethnic")}</label></dt><dd class="edit"><form action="${page.centre()}ethnic" method="post" novalidate><input type="hidden" name="token" value="${page.token()}"><select class="select" id="ethnic" name="ethnic" required <@field.state name="ethnic"/>><option value="">${msg("yz.ethnic-required")}</option><#list page.ethnicGroups() as group><option value="${group}"<#if group == page.ethnic()> selected</#if>>${group}</option></#list></select><button class="btn btn--small" type="submit">${msg("yz.save")}</button></form><@field.fault "ethnic"/></dd></div>
<#else>
<@row label=msg("yz.centre.ethnic") value=page.ethnic() none=msg("yz.ethnic-required") id="ethnic-row"><@change text=msg("yz.centre.change") of=msg("yz.centre.ethnic") href=page.centre() + "?edit=ethnic#ethnic-row"/></@row>
</#if>
</dl>
</section>
<section class="levels" id="level" aria-labelledby="level-title">
<h2 id="level-title">${msg("yz.centre.level")}</h2>
<ol class="ladder" aria-label="${msg("yz.level.ladder")}"><#assign reached = true><#list ["L1", "L2", "L3", "L4"] as step><li<#if reached> class="has"</#if><#if step == page.level()> aria-current="step"<#assign reached = false></#if>><b>${step}</b>${msg("yz.level." + step)}</li></#list></ol>
<@level key="2" title=msg("yz.level.L2") benefit=msg("yz.level.L2.benefit")><@method word="realname" icon="id" title=msg("yz.realname") text=msg("yz.realname.text") h5=msg("yz.realname.h5") evidence=page.name() + "　" + page.document()/></@level>
<@level key="3" title=msg("yz.level.L3") benefit=msg("yz.level.L3.benefit")><@method word="bankcard" icon="bank" title=msg("yz.bankcard") text=msg("yz.bankcard.text") h5=msg("yz.bankcard.text") benefit=msg("yz.level.L3.benefit")/>
<@method word="face" icon="face" title=msg("yz.face") text=msg("yz.face.text") h5=msg("yz.face.h5") benefit=msg("yz.level.L3.benefit")/></@level>
<@level key="4" title=msg("yz.level.L4") benefit=msg("yz.level.L4.benefit") off=true><@method word="counter" icon="hall" title=msg("yz.counter") text=msg("M-L4-CLOSED") h5=msg("yz.counter.h5") benefit=msg("yz.level.L4.benefit")/></@level>
</section>
<#if page.operations()?seq_contains("cancel-account")><p class="give-up"><a class="link" href="${page.start()}cancel-account">${msg("yz.way.cancel-account")}</a></p></#if>
</div>
</@layout.frame>
