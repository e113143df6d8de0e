<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#assign names = (usernameHidden??)?then(["password"], ["username", "password"])>
<@layout.frame title=msg("loginAccountTitle") names=names>
<form class="col" action="${url.loginAction}" method="post" novalidate>
<input type="hidden" name="credentialId" value="${(auth.selectedCredential)!}">
<#if !usernameHidden??><@field.input name="username" label=msg("username") value=(login.username)!"" autocomplete="username"/></#if>
<@field.password name="password" label=msg("password")/>
<@buttons.main text=msg("doLogIn")/>
</form>
</@layout.frame>
