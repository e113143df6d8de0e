<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("emailForgotTitle") names=["username"]>
<p class="lead">${msg("emailInstructionUsername")}</p>
<form class="col" action="${url.loginAction}" method="post" novalidate>
<@field.input name="username" label=msg("username") value=(auth.attemptedUsername)!"" autocomplete="username"/>
<@buttons.main text=msg("yz.next")/>
<div class="links"><a class="link" href="${url.loginUrl}">${msg("backToLogin")}</a></div>
</form>
</@layout.frame>
