<#ftl output_format="plainText">
${msg("yz.letter.greeting")}

${told}

${msg("yz.letter.automatic")}
${platform}
