<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.done title=msg("saml.post-form.title") icon="clock" tone="" text=msg("saml.post-form.message")>
<form action="${samlPost.url}" method="post" data-go>
<#if samlPost.SAMLRequest??><input type="hidden" name="SAMLRequest" value="${samlPost.SAMLRequest}"></#if>
<#if samlPost.SAMLResponse??><input type="hidden" name="SAMLResponse" value="${samlPost.SAMLResponse}"></#if>
<#if samlPost.relayState??><input type="hidden" name="RelayState" value="${samlPost.relayState}"></#if>
<div class="acts"><@buttons.main text=msg("doContinue") full=false/></div>
</form>
</@layout.done>
