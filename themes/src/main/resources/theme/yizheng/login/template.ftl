<#-- The frame of every page: header, main, footer. A page is a login card, a sheet, a step of a way (a wide sheet with its
     step bar, and a breadcrumb where it belongs to the centre) or the centre itself. -->
<#import "buttons.ftl" as buttons>
<#import "field.ftl" as field>
<#import "wizard.ftl" as wizard>

<#macro frame title kind="sheet" names=[] heading=true alert=true otherWay=true crumb="" ended=false>
<#local elder = (yz.elder())!false, here = (yz.back())!"", platform = msg("yz.platform"), home = (yz.home())!"", app = application(), hotline = (yz.hotline())!"">
<#local failed = alert && ((message.type)!"") == "error">
<!DOCTYPE html>
<html lang="zh-CN"<#if elder> data-mode="elder"</#if><#if here?has_content> data-here="${here}"</#if>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><#if failed>${msg("yz.failed")}</#if>${title} - ${platform}</title>
<link rel="icon" href="${url.resourcesPath}/${properties.mark}">
<link rel="stylesheet" href="${url.resourcesPath}/${properties.styles}">
<#if kind == "centre"><link rel="stylesheet" href="${url.resourcesPath}/${properties.centreStyles}"></#if>
<#if properties.skin?has_content><link rel="stylesheet" href="${url.resourcesPath}/${properties.skin}"></#if>
<script src="${url.resourcesPath}/${properties.scripts}" defer></script>
<#if kind == "way"><script src="${url.resourcesPath}/${properties.wayScripts}" defer></script></#if>
</head>
<body>
<a class="skip" href="#main">${msg("yz.skip")}</a>
<header class="top">
<div class="wrap">
<${home?has_content?then("a", "span")} class="brand"<#if home?has_content> href="${home}"</#if>><svg class="mark" aria-hidden="true"><use href="${url.resourcesPath}/${properties.icons}#mark"/></svg><b>${platform}</b><#if kind != "login" && app?has_content><span>${app}</span></#if></${home?has_content?then("a", "span")}>
<nav aria-label="${msg("yz.tools")}"><@buttons.elder short=kind == "centre"/><#if kind == "centre"><@buttons.logout centre=page.centre() token=page.token()/></#if></nav>
</div>
<#if (yz.testEnvironment())!false><p class="trial">${msg("yz.trial")}</p></#if>
</header>
<#if kind == "login">
<main id="main" tabindex="-1" class="login">
<div class="wrap">
<div class="intro">
<#if app?has_content><span class="to">${msg("yz.to")}</span>
<p class="name">${app}</p></#if>
<p class="say">${msg("yz.say")}<br>${msg("yz.say.2")}</p>
</div>
<section class="card" aria-labelledby="how" data-card>
<#nested>
</section>
</div>
</main>
<#elseif kind == "centre">
<main id="main" tabindex="-1">
<div class="wrap page">
<div class="centre" data-card>
<#nested>
</div>
</div>
</main>
<#else>
<main id="main" tabindex="-1">
<div class="wrap page">
<#if crumb?has_content><@wizard.crumb title=msg(page.wizard().titleKey()) centre=crumb/></#if>
<div class="sheet<#if kind == "sheet"> sheet--mid</#if>" data-card>
<#if heading><h1>${title}</h1></#if>
<#if kind == "way"><@wizard.steps stages=page.wizard().stages() ended=ended/></#if>
<#if alert><@field.summary names/><@field.notice/></#if>
<#nested>
<#if otherWay && kind == "sheet" && (auth.showTryAnotherWayLink())!false>
<form action="${url.loginAction}" method="post"><button class="link" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button></form>
</#if>
</div>
</div>
</main>
</#if>
<p class="sr" id="say" role="status"></p>
<#if hotline?has_content>
<footer class="foot">
<div class="wrap"><span class="push">${msg("yz.hotline")} <a class="num nb" href="tel:${hotline?replace("[^0-9+]", "", "r")}">${hotline}</a></span></div>
</footer>
</#if>
</body>
</html>
</#macro>

<#-- A result: icon, heading, sentence, and the way on as nested content. -->
<#macro done title icon="ok" tone="ok" text="" kind="sheet" crumb="" ended=true>
<@frame title=title kind=kind heading=false alert=false otherWay=false crumb=crumb ended=ended>
<div class="done">
<span class="disc<#if tone?has_content> disc--${tone}</#if>"><@buttons.icon icon/></span>
<h1>${title}</h1>
<#if text?has_content><p>${text}</p></#if>
<#nested>
</div>
</@frame>
</#macro>

<#-- Where to go from a result: the app one came from, else the realm's own start. -->
<#macro ways back="">
<#local home = (yz.home())!"", app = application()>
<#if back?has_content>
<div class="acts"><@buttons.way text=app?has_content?then(msg("yz.back-to", app), msg("backToApplication")) href=back/></div>
<#elseif home?has_content>
<div class="acts"><@buttons.way text=msg("yz.home") href=home/></div>
</#if>
</#macro>

<#-- The app that sent the citizen. Keycloak's own clients are named by a key in place of a name. -->
<#function application><#return advancedMsg((yz.app())!"")></#function>

<#-- The same, without the centre's own client. -->
<#function sender>
<#local id = (client.clientId)!"">
<#return (id == "account")?then("", application())>
</#function>

<#-- At the end of a way: on to the app that sent the citizen, where one did. -->
<#macro goOn name=sender() look="btn btn--plain">
<#if name?has_content>
<form action="${url.loginAction}" method="post"><@wizard.token/><button class="${look}" type="submit" name="continue" value="1">${msg("yz.back-to", name)}</button></form>
</#if>
</#macro>

<#-- A sentence in which one word leads somewhere. -->
<#macro leading text word href>
<#if href?has_content && text?contains(word)>${text?keep_before(word)}<a class="nb" href="${href}">${word}</a>${text?keep_after(word)}<#else>${text}</#if></#macro>

<#macro call>
<#local hotline = (yz.hotline())!"">
<#if hotline?has_content><p class="quiet">${msg("yz.call")} <span class="num nb">${hotline}</span></p></#if>
</#macro>

<#-- The name and the sections that Keycloak's own pages and those of other providers use: in our frame as well. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local heading><#nested "header"></#local>
<@frame title=heading?markup_string?replace("<[^>]*>", "", "r")?trim?no_esc alert=displayMessage>
<#nested "form">
<#nested "socialProviders">
<#if displayInfo><#nested "info"></#if>
</@frame>
</#macro>
