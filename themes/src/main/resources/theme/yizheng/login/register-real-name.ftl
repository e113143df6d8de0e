<#-- 实名认证 after the account was opened: now, or later from the centre. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields()>
<div class="duo">
<@wizard.form text=msg("yz.real-name.do") own=true>
<@field.input name="name" value=page.name() autocomplete="name" maxlength=64/>
<@field.input name="number" value=page.number() maxlength=32 num=true/>
<#if page.used()><@layout.call/></#if>
<div class="acts"><@buttons.main text=msg("yz.real-name.do") full=false/><@buttons.second text=msg("yz.real-name.later") name="later"/></div>
</@wizard.form>
<@wizard.tips><@wizard.tip msg("yz.real-name.others")/></@wizard.tips>
</div>
</@layout.frame>
