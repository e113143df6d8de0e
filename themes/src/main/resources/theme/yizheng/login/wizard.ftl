<#-- What the pages of a way of several steps have in common. -->
<#import "buttons.ftl" as buttons>
<#import "field.ftl" as field>

<#macro crumb title centre>
<nav aria-label="${msg("yz.crumb")}"><ol class="crumb"><li><a href="${centre}">${msg("yz.centre")}</a></li><li><span aria-current="page">${title}</span></li></ol></nav>
</#macro>

<#-- Once the last step is reached as well, all of them are past. -->
<#macro steps stages ended=false>
<ol class="steps" aria-label="${msg("yz.steps")}"><#list stages as stage><#if stage.past() || ended><li class="past">${msg(stage.labelKey())}<span class="sr">${msg("yz.steps.past")}</span></li><#else><li<#if stage.current()> aria-current="step"</#if>>${msg(stage.labelKey())}</li></#if></#list></ol>
</#macro>

<#-- In every form of a way: for which step it was drawn. -->
<#macro token><input type="hidden" name="step" value="${page.wizard().token()}"></#macro>

<#-- The form of a step, with its main button also as the first, which the Enter key presses. Nested: its fields, and its
     buttons where it has its own. An operation of the centre can be left. -->
<#macro form text=msg("yz.next") own=false centre="">
<form id="step" action="${url.loginAction}" method="post" novalidate>
<@buttons.default text=text/>
<@token/>
<#nested>
<#if !own><@buttons.main text=text/></#if>
<#if centre?has_content><div class="links"><@buttons.leave text=msg("doCancel") centre=centre/></div></#if>
</form>
</#macro>

<#-- A phone by a code to it. -->
<#macro phoneProof>
<@field.phone view=page.phone() label=msg("yz.proof.phone") placeholder=msg("yz.proof.phone.hint") star=true><#if !page.code()??><@proven/></#if></@field.phone>
<#if page.captcha()??><@field.captcha view=page.captcha() star=true/></#if>
<#if page.code()??><@field.code view=page.code() label=msg("yz.proof.code") placeholder=msg("yz.proof.code.hint") star=true/></#if>
</#macro>

<#-- Under a recipient that needs no code any more. -->
<#macro proven><p class="sent"><@buttons.icon "ok"/><span>${msg("yz.phone.proven")}</span></p></#macro>

<#-- Beside the form, on a phone below it. Nested: the page's own tips, each with its heading; the hotline comes last. -->
<#macro tips>
<#local hotline = (yz.hotline())!"">
<aside class="tips" aria-label="${msg("yz.tips")}">
<#nested>
<#if hotline?has_content><h2>${msg("yz.help")}</h2>
<p>${msg("yz.hotline")} <span class="num nb">${hotline}</span></p></#if>
</aside>
</#macro>

<#-- A question and its answer. -->
<#macro tip text>
<#if text?contains("？")><h2>${text?keep_before("？")}？</h2>
<p>${text?keep_after("？")}</p><#else><p>${text}</p></#if>
</#macro>
