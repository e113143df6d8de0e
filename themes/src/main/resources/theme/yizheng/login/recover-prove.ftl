<#-- 找回密码, 验证身份: a code to the phone, and the document's number of whoever is verified. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields()>
<div class="col">
<p class="lead">${page.asksDocument()?then(msg("yz.recover.proving-both"), msg("yz.recover.proving-phone"))}</p>
<@wizard.form>
<#if page.asksDocument()><@field.input name="document" value=page.document() placeholder=msg("yz.recover.document") maxlength=32 num=true star=true/></#if>
<@wizard.phoneProof/>
</@wizard.form>
<form class="dash" action="${url.loginAction}" method="post">
<@wizard.token/>
<p>${msg("M-SMS-HINT")}</p>
<button class="link" type="submit" name="choose" value="1">${msg("yz.recover.again")}</button>
</form>
</div>
</@layout.frame>
