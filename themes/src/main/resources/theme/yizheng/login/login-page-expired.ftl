<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.done title=msg("pageExpiredTitle") icon="clock" tone="warn" text=msg("yz.expired.why")>
<div class="acts"><@buttons.way text=msg("pageExpiredMsg1") href=url.loginRestartFlowUrl/><@buttons.way text=msg("pageExpiredMsg2") href=url.loginAction look="plain"/></div>
<@layout.call/>
</@layout.done>
