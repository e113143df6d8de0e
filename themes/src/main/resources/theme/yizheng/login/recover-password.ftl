<#-- 找回密码, 设置新密码. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields()>
<div class="duo">
<@wizard.form>
<@field.password name="password-new" label=msg("yz.recover.password") autocomplete="new-password" hint=msg("M-PWD-RULE") star=true shown=msg("yz.label.password-new")/>
<@field.password name="password-repeat" label=msg("yz.password.confirm") autocomplete="new-password" placeholder=msg("yz.recover.repeat") star=true shown=msg("yz.label.password-repeat")/>
</@wizard.form>
<@wizard.tips/>
</div>
</@layout.frame>
