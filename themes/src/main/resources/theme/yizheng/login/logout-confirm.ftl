<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.done title=msg("logoutConfirmTitle") icon="user" tone="" text=msg("logoutConfirmHeader")>
<form action="${url.logoutConfirmAction}" method="post">
<input type="hidden" name="session_code" value="${logoutConfirm.code}">
<div class="acts">
<@buttons.main text=msg("doLogout") name="confirmLogout" full=false/>
<#if !logoutConfirm.skipLink && (client.baseUrl)?has_content><@buttons.way text=msg("backToApplication") href=client.baseUrl look="plain"/></#if>
</div>
</form>
</@layout.done>
