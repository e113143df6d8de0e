<#ftl output_format="plainText">
${msg("yz.letter.greeting")}

${msg("yz.letter.code.act", act)}
${msg("yz.letter.code.code")}${code}
${msg("yz.letter.code.minutes", minutes?c)}
${msg("yz.letter.code.not-you")}

${msg("yz.letter.automatic")}
${platform}
