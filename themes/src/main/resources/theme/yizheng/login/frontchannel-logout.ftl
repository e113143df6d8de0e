<#import "template.ftl" as layout>
<@layout.done title=msg("frontchannel-logout.title") icon="clock" tone="" text=msg("frontchannel-logout.message")>
<ul class="plain">
<#list logout.clients as client><li>${client.name!}<iframe src="${client.frontChannelLogoutUrl}" hidden></iframe></li></#list>
</ul>
<#if logout.logoutRedirectUri?has_content><div class="acts"><a class="btn" href="${logout.logoutRedirectUri}" data-go>${msg("doContinue")}</a></div>
<#else><@layout.ways back=(client.baseUrl)!""/>
</#if>
</@layout.done>
