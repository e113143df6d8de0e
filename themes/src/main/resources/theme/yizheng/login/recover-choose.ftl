<#-- 找回密码, 验证身份: by which way. An account without a phone has none here. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields()>
<form class="col col--wide" id="step" action="${url.loginAction}" method="post">
<@wizard.token/>
<#if page.phone()?has_content>
<p class="lead">${msg("yz.recover.choose", page.username())}</p>
<div class="choices">
<section class="choice"><span class="disc"><@buttons.icon page.document()?has_content?then("id", "phone")/></span><div><#if page.document()?has_content><h2>${msg("yz.recover.by-both")}</h2><p>${msg("M-RST-CARD", page.phone(), page.document())}</p><#else><h2>${msg("yz.recover.by-phone")}</h2><p>${msg("M-RST-CARD.phone", page.phone())}</p></#if></div><@buttons.main text=msg("yz.recover.go") name="go" full=false/></section>
</div>
<#else>
<p class="lead">${msg("yz.recover.no-phone")}</p>
</#if>
<p class="note"><@buttons.icon "call"/><span><#if (yz.hotline())?has_content>${msg("M-RST-HOTLINE", yz.hotline())}<#else>${msg("yz.recover.ask")}</#if></span></p>
<div class="acts"><@buttons.second text=msg("yz.recover.back") name="back"/></div>
</form>
</@layout.frame>
