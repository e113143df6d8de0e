<#-- 注册账号. A number that was proven at the login needs no second code. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields()>
<div class="duo">
<@wizard.form text=msg("doRegister")>
<@field.wantedName value=page.username() longest=page.longestUsername() free=page.nameFree() label=msg("yz.register.username") hint=msg("M-USERNAME-RULE") star=true/>
<@field.phone view=page.phone() label=msg("yz.register.phone") placeholder=msg("yz.register.phone.hint") star=true>
<#if !page.code()??><@wizard.proven/></#if>
<#if page.phoneRegistered()><p class="ways"><a class="link" href="${url.loginUrl}">${msg("doLogIn")}</a><#if (realm.resetPasswordAllowed)!false><a class="link" href="${url.loginResetCredentialsUrl}">${msg("yz.way.recover")}</a></#if></p></#if>
</@field.phone>
<#if page.captcha()??><@field.captcha view=page.captcha() label=msg("yz.register.captcha") placeholder=""/></#if>
<#if page.code()??><@field.code view=page.code() label=msg("yz.register.code") placeholder=""/></#if>
<@field.password name="password-new" label=msg("yz.register.password") autocomplete="new-password" hint=msg("yz.register.password.hint") star=true shown=msg("yz.label.password")/>
<@field.password name="password-repeat" label=msg("yz.register.repeat") autocomplete="new-password" shown=msg("yz.label.password-repeat")/>
<@field.check name="agree" label=msg("yz.register.agree") required=true checked=page.agreed()><a href="${page.agreement()}" target="_blank" rel="noopener">${msg("yz.agreement")}</a></@field.check>
</@wizard.form>
<@wizard.tips>
<h2>${msg("yz.register.known")}</h2>
<p><@layout.leading text=msg("yz.register.tip") word=msg("doLogIn") href=url.loginUrl/></p>
</@wizard.tips>
</div>
</@layout.frame>
