<#-- A way that cannot be gone on with; the message says why. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.done title=msg("errorTitle") icon="warn" tone="warn" text=(message.summary)!"">
<div class="acts"><#if page.back()?has_content><@buttons.way text=msg("yz.back-to", msg("yz.centre")) href=page.back()/><#else><@buttons.way text=msg("backToLogin") href=url.loginRestartFlowUrl/></#if></div>
<@layout.call/>
</@layout.done>
