<#-- 短信登录. Once the captcha was right the number is held; changing it asks for a new captcha. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("yz.method.sms") kind="login">
<h1 <#if page.tabs()?size gt 1>class="sr" </#if>id="how">${msg("yz.method.sms")}</h1>
<@buttons.tabs page.tabs()/>
<#if msg("yz.login.tip")?has_content><p class="quiet">${msg("yz.login.tip")}</p></#if>
<@field.summary page.fields()/>
<form id="login" action="${url.loginAction}" method="post" novalidate>
<@buttons.default text=msg("doLogIn")/>
<@field.phone view=page.phone()><#if page.registers()><p class="ways"><a class="link" href="${url.registrationUrl}">${msg("yz.register")}</a></p></#if></@field.phone>
<#if page.captcha()??><@field.captcha page.captcha()/></#if>
<@field.code page.code()/>
<@buttons.main text=msg("doLogIn")/>
</form>
<#if (realm.registrationAllowed)!false><div class="links"><a class="link" href="${url.registrationUrl}">${msg("yz.register")}</a></div></#if>
</@layout.frame>
