<#-- 账号登录. Keycloak's own password step has the same name for its page; it brings no page record. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#if page??>
<@layout.frame title=msg("yz.method.password") kind="login">
<h1 <#if page.tabs()?size gt 1>class="sr" </#if>id="how">${msg("yz.method.password")}</h1>
<@buttons.tabs page.tabs()/>
<#if msg("yz.login.tip")?has_content><p class="quiet">${msg("yz.login.tip")}</p></#if>
<@field.summary page.fields()/>
<form id="login" action="${url.loginAction}" method="post" novalidate>
<@buttons.default text=msg("doLogIn")/>
<@field.input name="username" value=page.username() autocomplete="username"/>
<@field.password name="password"/>
<#if page.captcha()??><@field.captcha page.captcha()/></#if>
<@buttons.main text=msg("doLogIn")/>
</form>
<#assign opens = (realm.registrationAllowed)!false, recovers = (realm.resetPasswordAllowed)!false>
<#if opens || recovers><div class="links"><#if opens><a class="link" href="${url.registrationUrl}">${msg("yz.register")}</a></#if><#if recovers><a class="link" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></#if></div></#if>
</@layout.frame>
<#else>
<@layout.frame title=msg("doLogIn") names=["password"]>
<form class="col" action="${url.loginAction}" method="post" novalidate>
<@field.password name="password" label=msg("password")/>
<@buttons.main text=msg("doLogIn")/>
</form>
</@layout.frame>
</#if>
