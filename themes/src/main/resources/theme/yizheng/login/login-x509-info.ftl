<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("doLogIn")>
<dl class="facts">
<dt>${msg("clientCertificate")}</dt><dd>${(x509.formData.subjectDN)!msg("noCertificate")}</dd>
<#if (x509.formData.isUserEnabled)??><dt>${msg("doX509Login")}</dt><dd>${(x509.formData.username)!}</dd></#if>
</dl>
<form action="${url.loginAction}" method="post">
<div class="acts"><@buttons.main text=msg("doContinue") name="login" full=false/><#if (x509.formData.isUserEnabled)??><@buttons.second text=msg("doIgnore") name="cancel"/></#if></div>
</form>
</@layout.frame>
