<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#if code.success>
<@layout.frame title=msg("codeSuccessTitle")>
<div class="col"><@field.input name="code" label=msg("copyCodeInstruction") value=code.code required=false readonly=true/></div>
</@layout.frame>
<#else>
<@layout.done title=msg("errorTitle") icon="warn" tone="warn" text=code.error!"">
<@layout.call/>
</@layout.done>
</#if>
