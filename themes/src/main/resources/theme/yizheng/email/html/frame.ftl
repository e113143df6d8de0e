<#-- Mail programs know little of styles: one table, everything written at the element, nothing fetched and nothing to press. -->
<#macro letter title>
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body style="margin:0;padding:0;background:#f5f6f8">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f5f6f8">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background:#ffffff;border:1px solid #e2e5e9">
<tr><td style="padding:20px 28px;border-bottom:1px solid #e2e5e9;font:600 18px/1.4 'PingFang SC','Microsoft YaHei',sans-serif;color:#1b1f26">${platform}</td></tr>
<tr><td style="padding:24px 28px;font:400 16px/1.7 'PingFang SC','Microsoft YaHei',sans-serif;color:#1b1f26">
<p style="margin:0 0 12px">${msg("yz.letter.greeting")}</p>
<#nested>
</td></tr>
<tr><td style="padding:16px 28px;border-top:1px solid #e2e5e9;font:400 14px/1.6 'PingFang SC','Microsoft YaHei',sans-serif;color:#59616c">${msg("yz.letter.automatic")}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
</#macro>
