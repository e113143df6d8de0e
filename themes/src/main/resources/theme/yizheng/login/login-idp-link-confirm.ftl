<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("confirmLinkIdpTitle")>
<form action="${url.loginAction}" method="post">
<div class="acts"><@buttons.main text=msg("confirmLinkIdpContinue", idpDisplayName) name="submitAction" value="linkAccount" full=false/><#if !hideReviewButton?has_content><@buttons.second text=msg("confirmLinkIdpReviewProfile") name="submitAction" value="updateProfile"/></#if></div>
</form>
</@layout.frame>
