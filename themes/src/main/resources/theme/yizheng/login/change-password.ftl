<#-- 修改密码. An account that never had a password is not asked for one. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields() crumb=page.centre()>
<div class="duo">
<@wizard.form centre=page.centre()>
<#if page.asksOld()><@field.password name="password-old" label=msg("yz.password.old") hint=msg("yz.password.old.hint") star=true shown=msg("yz.label.password-old")/></#if>
<@field.password name="password-new" label=msg("yz.password.new") autocomplete="new-password" hint=msg("M-PWD-RULE") star=true shown=msg("yz.label.password-new")/>
<@field.password name="password-repeat" label=msg("yz.password.confirm") autocomplete="new-password" placeholder=msg("yz.password.repeat") star=true shown=msg("yz.label.password-repeat")/>
</@wizard.form>
<@wizard.tips/>
</div>
</@layout.frame>
