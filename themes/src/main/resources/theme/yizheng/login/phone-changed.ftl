<#-- 绑定手机, 完成. -->
<#import "template.ftl" as layout>
<#assign start = msg("yz.start", page.app()), sentence = msg("M-PHONE-OK.2", page.app())>
<@layout.done title=msg("M-PHONE-OK") icon="check" kind="way" crumb=page.centre()>
<p><#if page.app()?has_content && sentence?contains(start)>${sentence?keep_before(start)}<@layout.leading text=start word=start href=page.home()/><@layout.leading text=sentence?keep_after(start) word=msg("yz.centre") href=page.centre()/><#else><@layout.leading text=msg("yz.to-centre") word=msg("yz.centre") href=page.centre()/></#if></p>
<div class="acts"><@layout.goOn/></div>
</@layout.done>
