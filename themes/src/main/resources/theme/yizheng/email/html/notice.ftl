<#import "frame.ftl" as frame>
<@frame.letter title=msg("yz.letter.notice.subject", platform)>
<p style="margin:0">${told}</p>
</@frame.letter>
