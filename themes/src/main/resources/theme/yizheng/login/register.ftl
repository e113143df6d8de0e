<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.frame title=(messageHeader??)?then(msg(messageHeader!""), msg("registerTitle")) names=field.profileNames() + ["password", "password-confirm", "termsAccepted"]>
<form class="col" action="${url.registrationAction}" method="post" novalidate>
<@field.profile; attribute>
<#if passwordRequired?? && (attribute.name == "username" || (attribute.name == "email" && realm.registrationEmailAsUsername))>
<@field.password name="password" label=msg("password") autocomplete="new-password"/>
<@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
</#if>
</@field.profile>
<#if termsAcceptanceRequired??>
<div class="prose">${kcSanitize(msg("termsText"))?no_esc}</div>
<@field.check name="termsAccepted" label=msg("acceptTerms") required=true/>
</#if>
<@buttons.main text=msg("doRegister")/>
<div class="links"><a class="link" href="${url.loginUrl}">${msg("backToLogin")}</a></div>
</form>
</@layout.frame>
