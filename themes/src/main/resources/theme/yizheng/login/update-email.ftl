<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("updateEmailTitle") names=field.profileNames()>
<form class="col" action="${url.loginAction}" method="post" novalidate>
<@buttons.default text=msg("yz.save")/>
<@field.profile/>
<@field.check name="logout-sessions" label=msg("logoutOtherSessions")/>
<@buttons.finish text=msg("yz.save")/>
</form>
</@layout.frame>
