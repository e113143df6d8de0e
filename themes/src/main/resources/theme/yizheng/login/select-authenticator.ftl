<#import "template.ftl" as layout>
<@layout.frame title=msg("loginChooseAuthenticator") otherWay=false>
<form class="choices" action="${url.loginAction}" method="post">
<#list auth.authenticationSelections as way>
<div class="choice"><div><h2>${msg(way.displayName)}</h2><p>${msg(way.helpText)}</p></div><button class="btn btn--line btn--small" type="submit" name="authenticationExecution" value="${way.authExecId}">${msg("yz.choose")}<span class="sr">：${msg(way.displayName)}</span></button></div>
</#list>
</form>
</@layout.frame>
