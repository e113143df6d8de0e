<#-- 绑定手机: the new number and a code to it. -->
<#import "template.ftl" as layout>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields() crumb=page.centre()>
<p class="lead lead--low"><strong>${msg("M-PHONE-WHY")}</strong><br>${msg("M-PHONE-WHY.2")}</p>
<div class="duo">
<@wizard.form centre=page.centre()>
<@wizard.phoneProof/>
</@wizard.form>
<@wizard.tips><@wizard.tip msg("M-SMS-HINT")/></@wizard.tips>
</div>
</@layout.frame>
