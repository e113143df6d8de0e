<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#if messageHeader??><#assign title = msg(messageHeader), text = message.summary><#else><#assign title = message.summary, text = ""></#if>
<@layout.done title=title text=text icon=message.error?then("warn", "ok") tone=message.error?then("warn", "ok")>
<#if requiredActions?? && requiredActions?size gt 0><ul class="plain"><#list requiredActions as action><li>${msg("requiredAction." + action)}</li></#list></ul></#if>
<#if skipLink??>
<#elseif pageRedirectUri?has_content><@layout.ways back=pageRedirectUri/>
<#elseif actionUri?has_content><div class="acts"><@buttons.way text=msg("proceedWithAction") href=actionUri/></div>
<#else><@layout.ways back=(client.baseUrl)!""/>
</#if>
</@layout.done>
