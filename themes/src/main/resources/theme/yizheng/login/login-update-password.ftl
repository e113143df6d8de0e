<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("updatePasswordTitle") names=["password=password-new", "password-confirm"]>
<form class="col" action="${url.loginAction}" method="post" novalidate>
<@buttons.default text=msg("yz.save")/>
<@field.password name="password-new" error="password" label=msg("passwordNew") autocomplete="new-password"/>
<@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
<@field.check name="logout-sessions" label=msg("logoutOtherSessions")/>
<@buttons.finish text=msg("yz.save") name="login"/>
</form>
</@layout.frame>
