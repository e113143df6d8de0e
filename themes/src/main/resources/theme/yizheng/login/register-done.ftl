<#-- 完成 of the registration: into the hall, into the centre, back to the app. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.done title=page.verified()?then(msg("yz.real-name.done"), msg("M-REG-OK")) icon="check" kind="way">
<#if page.verified()><p><@layout.leading text=msg("M-RN-OK") word=msg("yz.centre") href=page.centre()/></p></#if>
<div class="acts"><#if page.hall()?has_content><@buttons.way text=msg("yz.hall") href=page.hall()/></#if><@buttons.way text=msg("yz.centre") href=page.centre() look=page.hall()?has_content?then("plain", "")/><@layout.goOn name=page.app()/></div>
</@layout.done>
