<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.done title=msg("yz.form-post.title") icon="clock" tone="" text=msg("yz.form-post.message")>
<form action="${page.address()}" method="post" data-go>
<#list page.parameters() as parameter><input type="hidden" name="${parameter.name()}" value="${parameter.value()}"></#list>
<div class="acts"><@buttons.main text=msg("doContinue") full=false/></div>
</form>
</@layout.done>
