<#-- 注销账号: the last word, by a code to the phone of the account. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields() crumb=page.centre()>
<p class="note note--warn"><@buttons.icon "warn"/><span>${msg("yz.cancel.last")}</span></p>
<div class="duo">
<@wizard.form own=true text=msg("doConfirmDelete")>
<@wizard.phoneProof/>
<div class="acts"><@buttons.leave text=msg("yz.think-again") centre=page.centre() look="btn"/><button class="btn btn--risk" type="submit">${msg("doConfirmDelete")}</button></div>
</@wizard.form>
<@wizard.tips><@wizard.tip msg("M-SMS-HINT")/></@wizard.tips>
</div>
</@layout.frame>
