<#import "frame.ftl" as frame>
<@frame.letter title=msg("yz.letter.code.subject", platform)>
<p style="margin:0 0 12px">${msg("yz.letter.code.act", act)}</p>
<p style="margin:0 0 4px">${msg("yz.letter.code.code")}</p>
<p style="margin:0 0 16px;font:600 30px/1.4 'Helvetica Neue',Arial,sans-serif;letter-spacing:6px;color:#1b1f26">${code}</p>
<p style="margin:0 0 12px">${msg("yz.letter.code.minutes", minutes?c)}</p>
<p style="margin:0">${msg("yz.letter.code.not-you")}</p>
</@frame.letter>
