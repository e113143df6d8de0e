<#-- A way that cannot be gone on with; the message says why. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "wizard.ftl" as wizard>
<@layout.done title=msg("errorTitle") icon="warn" tone="warn" text=(message.summary)!"">
<#if page.back()?has_content><div class="acts"><@buttons.way text=(page.wizard().titleKey() == "yz.way.recover")?then(msg("backToLogin"), msg("yz.back-to", msg("yz.centre"))) href=page.back()/></div></#if>
<@layout.call/>
</@layout.done>
