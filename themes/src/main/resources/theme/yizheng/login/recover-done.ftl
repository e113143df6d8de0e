<#-- 找回密码, 完成. -->
<#import "template.ftl" as layout>
<@layout.done title=msg("M-RST-OK") icon="check" kind="way">
<p><@layout.leading text=msg("M-RST-OK.2") word=msg("yz.login-now") href=url.loginRestartFlowUrl/></p>
</@layout.done>
