<#import "template.ftl" as layout>
<@layout.done title=msg("errorTitle") icon="warn" tone="warn" text=message.summary>
<#if traceId??><p class="quiet">${msg("traceIdSupportMessage", traceId)}</p></#if>
<@layout.ways back=(skipLink??)?then("", (client.baseUrl)!"")/>
<@layout.call/>
</@layout.done>
