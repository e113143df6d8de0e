<#-- 找回密码, 填写账户名. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields()>
<div class="duo">
<@wizard.form>
<@field.input name="account" value=page.account() placeholder=msg("yz.label.username") autocomplete="username" maxlength=64 star=true/>
<@field.captcha view=page.captcha()/>
</@wizard.form>
<@wizard.tips/>
</div>
</@layout.frame>
