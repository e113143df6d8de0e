<#-- 绑定邮箱, 完成. -->
<#import "template.ftl" as layout>
<@layout.done title=msg("M-EMAIL-OK") icon="check" kind="way" crumb=page.centre()>
<p><@layout.leading text=msg("yz.to-centre") word=msg("yz.centre") href=page.centre()/></p>
<div class="acts"><@layout.goOn/></div>
</@layout.done>
