<#-- 验证身份, the first step of every operation of the centre. Who has no phone binds one by it. -->
<#import "template.ftl" as layout>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields() crumb=page.centre()>
<#if page.binds()><p class="lead lead--low">${msg("yz.proof.bind")}</p></#if>
<div class="duo">
<@wizard.form centre=page.centre()>
<@wizard.phoneProof/>
</@wizard.form>
<@wizard.tips>
<@wizard.tip msg("M-SMS-HINT")/>
<#if page.wizard().titleKey() == "yz.way.change-phone" && !page.binds()><@wizard.tip msg("yz.proof.lost")/></#if>
</@wizard.tips>
</div>
</@layout.frame>
