<#-- 用户协议, in a tab of its own. -->
<#import "template.ftl" as layout>
<@layout.frame title=msg("yz.agreement.title") otherWay=false>
<p class="quiet">${msg("yz.agreement.version", page.version())}</p>
<div class="prose"><#list page.paragraphs() as paragraph><p>${paragraph}</p>
</#list></div>
</@layout.frame>
