<#import "template.ftl" as layout>
<@layout.frame title=msg("organization.select")>
<form class="choices" action="${url.loginAction}" method="post">
<#list user.organizations as organization>
<div class="choice"><div><h2>${organization.name!}</h2></div><button class="btn btn--line btn--small" type="submit" name="kc.org" value="${organization.alias!}">${msg("yz.choose")}<span class="sr">：${organization.name!}</span></button></div>
</#list>
</form>
</@layout.frame>
