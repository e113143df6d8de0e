<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("loginAccountTitle") names=["username"]>
<form class="col" action="${url.loginAction}" method="post" novalidate>
<#if !usernameHidden??><@field.input name="username" label=msg("username") value=(login.username)!"" autocomplete="username"/></#if>
<@buttons.main text=msg("doContinue")/>
</form>
</@layout.frame>
