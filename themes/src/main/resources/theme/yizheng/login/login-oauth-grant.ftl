<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#assign app = client.name?has_content?then(advancedMsg(client.name!""), client.clientId)>
<@layout.frame title=msg("oauthGrantTitle", app)>
<#assign scopes = (oauth.clientScopesRequested)![]>
<#if scopes?has_content>
<h2 class="sub">${msg("oauthGrantRequest")}</h2>
<ul class="rights">
<#list scopes as scope><li><@buttons.icon "check"/><span>${advancedMsg(scope.consentScreenText)}<#if scope.parameterizedScopeParameter??>：${scope.parameterizedScopeParameter}</#if></span></li></#list>
</ul>
</#if>
<#assign terms = (client.attributes.tosUri)!"", policy = (client.attributes.policyUri)!"">
<#if terms?has_content || policy?has_content>
<p class="quiet"><#if terms?has_content><a href="${terms}" target="_blank" rel="noopener">${msg("oauthGrantTos")}</a> </#if><#if policy?has_content><a href="${policy}" target="_blank" rel="noopener">${msg("oauthGrantPolicy")}</a></#if></p>
</#if>
<form action="${url.oauthAction}" method="post">
<input type="hidden" name="code" value="${oauth.code}">
<div class="acts"><@buttons.main text=msg("yz.grant") name="accept" full=false/><@buttons.second text=msg("doCancel") name="cancel"/></div>
</form>
</@layout.frame>
