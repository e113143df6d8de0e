<#-- 修改密码, 完成. By script the page goes on; the link beside it always works. -->
<#import "template.ftl" as layout>
<#assign jump = msg("M-PWD-OK.2", "|")>
<@layout.done title=msg("M-PWD-OK") icon="check" kind="way" crumb=page.centre()>
<p data-jump="${page.portal()}">${jump?keep_before("|")}<span class="num">${page.seconds()?c}</span>${jump?keep_after("|")}</p>
<p><@layout.leading text=msg("M-PWD-OK.3") word=msg("yz.portal") href=page.portal()/></p>
<div class="acts"><@layout.goOn/></div>
</@layout.done>
