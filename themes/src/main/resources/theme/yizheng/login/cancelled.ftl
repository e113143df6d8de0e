<#-- The account is gone, and with it the way: what is left is the login. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.done title=msg("M-CANCEL-DONE") icon="check">
<div class="acts"><@buttons.way text=msg("backToLogin") href=page.login()/></div>
</@layout.done>
