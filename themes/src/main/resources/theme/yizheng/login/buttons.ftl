<#-- Icons and buttons. -->
<#macro icon name><svg class="i" aria-hidden="true"><use href="${url.resourcesPath}/${properties.icons}#${name}"/></svg></#macro>

<#-- First in every form with more than one button: what the Enter key presses. -->
<#macro default text name="" value="1">
<button class="sr" type="submit"<#if name?has_content> name="${name}" value="${value}"</#if> tabindex="-1" aria-hidden="true">${text}</button>
</#macro>

<#-- The one filled button of a page. -->
<#macro main text name="" value="1" full=true>
<button class="btn<#if full> btn--full</#if>" type="submit"<#if name?has_content> name="${name}" value="${value}"</#if>>${text}</button>
</#macro>

<#-- Way back or second choice; look is plain, line or risk. -->
<#macro second text name value="1" look="plain">
<button class="btn btn--${look}" type="submit" name="${name}" value="${value}" formnovalidate>${text}</button>
</#macro>

<#macro way text href look="">
<a class="btn<#if look?has_content> btn--${look}</#if>" href="${href}">${text}</a>
</#macro>

<#-- What an operation of the centre ends in before it is done: back to who asked for it, or to the centre. -->
<#macro leave text centre look="link">
<#if isAppInitiatedAction??><button class="${look}" type="submit" name="cancel-aia" value="true" formnovalidate>${text}</button><#else><a class="${look}" href="${centre}">${text}</a></#if>
</#macro>

<#-- The end of a form: its button, and 取消 where an app asked for this step. -->
<#macro finish text name="">
<div class="acts">
<@main text=text name=name full=false/>
<#if isAppInitiatedAction??><@second text=msg("doCancel") name="cancel-aia" value="true"/></#if>
</div>
</#macro>

<#-- Ways to log in. The present one is a button as well, so that the row reads as one list. -->
<#macro tabs tabs>
<#if tabs?size gt 1>
<nav aria-label="${msg("yz.methods")}">
<form class="tabs" action="${url.loginAction}" method="post">
<#list tabs as tab>
<#if tab.current()>
<button type="button" aria-current="page">${msg(tab.labelKey())}</button>
<#else>
<button type="submit" name="authenticationExecution" value="${tab.id()}"<#if tab.corner()> class="corner"</#if>>${msg(tab.labelKey())}<#if tab.corner()><@icon "qr"/></#if></button>
</#if>
</#list>
</form>
</nav>
</#if>
</#macro>

<#macro logout centre token>
<form action="${centre}logout" method="post"><input type="hidden" name="token" value="${token}"><button class="tool" type="submit">${msg("doLogout")}</button></form>
</#macro>

<#-- 大字版: a form, so that it works without script; kit.js answers it on the spot. Short: on a phone the icon alone, with
     the words for those who hear it. -->
<#macro elder short=false>
<#local on = (yz.elder())!false, action = (yz.modeAction())!"">
<#if action?has_content>
<form action="${action}" method="post">
<input type="hidden" name="back" value="${(yz.back())!}">
<button class="tool<#if short> short</#if>" type="submit" name="elder" value="${on?then("off", "on")}" data-elder aria-pressed="${on?c}"><@icon "text"/><span>${msg("yz.elder")}</span></button>
</form>
<#else>
<button class="tool<#if short> short</#if>" type="button" data-elder aria-pressed="${on?c}" hidden><@icon "text"/><span>${msg("yz.elder")}</span></button>
</#if>
</#macro>
