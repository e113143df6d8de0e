<#-- 绑定邮箱: the address and a code to it. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "wizard.ftl" as wizard>
<@layout.frame title=msg(page.wizard().titleKey()) kind="way" names=page.fields() crumb=page.centre()>
<div class="duo">
<@wizard.form centre=page.centre()>
<@field.email view=page.email() hint=msg("M-EMAIL-HINT") star=true/>
<#if page.captcha()??><@field.captcha view=page.captcha() star=true/></#if>
<@field.code view=page.code() label=msg("yz.mail-code") placeholder=msg("yz.mail-code.required") star=true/>
</@wizard.form>
<@wizard.tips><@wizard.tip msg("yz.mail-code.hint")/></@wizard.tips>
</div>
</@layout.frame>
