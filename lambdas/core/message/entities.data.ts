/** Named character references that mail really uses (HTML 5, section 13.5). */
export const entities: Record<string, string> = Object.fromEntries(
  (
    'nbsp:\u00a0 amp:& lt:< gt:> quot:" apos:\' copy:© reg:® trade:™ hellip:… mdash:— ndash:– lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ laquo:« raquo:» lsaquo:‹ rsaquo:› bull:• middot:· euro:€ pound:£ yen:¥ cent:¢ sect:§ para:¶ deg:° plusmn:± times:× divide:÷ frac12:½ frac14:¼ frac34:¾ sup1:¹ sup2:² sup3:³ micro:µ iexcl:¡ iquest:¿ larr:← rarr:→ uarr:↑ darr:↓ harr:↔ check:✓ hearts:♥ infin:∞ ne:≠ le:≤ ge:≥ minus:− ' +
    'agrave:à aacute:á acirc:â atilde:ã auml:ä aring:å aelig:æ ccedil:ç egrave:è eacute:é ecirc:ê euml:ë igrave:ì iacute:í icirc:î iuml:ï eth:ð ntilde:ñ ograve:ò oacute:ó ocirc:ô otilde:õ ouml:ö oslash:ø ugrave:ù uacute:ú ucirc:û uuml:ü yacute:ý thorn:þ yuml:ÿ szlig:ß oelig:œ scaron:š ' +
    'Agrave:À Aacute:Á Acirc:Â Atilde:Ã Auml:Ä Aring:Å AElig:Æ Ccedil:Ç Egrave:È Eacute:É Ecirc:Ê Euml:Ë Igrave:Ì Iacute:Í Icirc:Î Iuml:Ï ETH:Ð Ntilde:Ñ Ograve:Ò Oacute:Ó Ocirc:Ô Otilde:Õ Ouml:Ö Oslash:Ø Ugrave:Ù Uacute:Ú Ucirc:Û Uuml:Ü Yacute:Ý THORN:Þ Yuml:Ÿ OElig:Œ Scaron:Š ' +
    'ensp:\u2002 emsp:\u2003 thinsp:\u2009 zwnj:\u200c zwj:\u200d lrm:\u200e rlm:\u200f shy:\u00ad'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);
