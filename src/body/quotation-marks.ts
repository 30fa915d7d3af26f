/** The marks of a language around a quotation, and around a quotation inside one. */
export type QuotationMarks = readonly [open: string, close: string, innerOpen: string, innerClose: string]

const CURLY: QuotationMarks = ['“', '”', '‘', '’']
const CORNERS: QuotationMarks = ['「', '」', '『', '』']
const ANGLES: QuotationMarks = ['«', '»', '“', '”']
const SWISS: QuotationMarks = ['«', '»', '‹', '›']
const SLAVIC: QuotationMarks = ['«', '»', '„', '“']
const LOW_HIGH: QuotationMarks = ['„', '“', '‚', '‘']
const LOW_RIGHT: QuotationMarks = ['„', '”', '‚', '’']
const LOW_ANGLES: QuotationMarks = ['„', '”', '«', '»']
const RIGHT: QuotationMarks = ['”', '”', '’', '’']
const MIRRORED: QuotationMarks = ['”', '“', '’', '‘']

/**
 * Quotation marks by language tag, as the delimiters of the Unicode CLDR; French marks have their spaces. Languages
 * without a row have the marks of English.
 */
const BY_LANGUAGE: ReadonlyMap<string, QuotationMarks> = new Map([
  ...rows(['zh-hant', 'zh-tw', 'zh-hk', 'zh-mo', 'ja', 'yue'], CORNERS),
  ...rows(['es', 'it', 'ca', 'el', 'pt-pt', 'hy', 'ast', 'oc'], ANGLES),
  ...rows(['fr'], ['«\u00A0', '\u00A0»', '“', '”']),
  ...rows(['de-ch', 'fr-ch', 'it-ch', 'rm', 'de-li', 'fa', 'ug', 'ckb', 'az-cyrl', 'am', 'ti'], SWISS),
  ...rows(['ru', 'uk', 'be', 'kk', 'ky', 'tg', 'tt'], SLAVIC),
  ...rows(['de', 'cs', 'sk', 'sl', 'lt', 'et', 'is', 'bg', 'mk', 'ka', 'hsb', 'dsb', 'lb', 'sq-xk'], LOW_HIGH),
  ...rows(['hr', 'sr', 'bs'], LOW_RIGHT),
  ...rows(['pl', 'ro', 'hu'], LOW_ANGLES),
  ...rows(['fi', 'sv', 'he'], RIGHT),
  ...rows(['ar', 'ur', 'ps', 'sd'], MIRRORED),
  ...rows(['no', 'nb', 'nn', 'sq'], ['«', '»', '‘', '’']),
  ...rows(['nl', 'fy'], ['‘', '’', '“', '”']),
])

function rows(tags: readonly string[], marks: QuotationMarks): readonly (readonly [string, QuotationMarks])[] {
  return tags.map((tag) => [tag, marks] as const)
}

/** The quotation marks of a language tag (RFC 5646), by its longest prefix that has a row. */
export function quotationMarksOf(lang: string): QuotationMarks {
  for (let tag = lang.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const marks = BY_LANGUAGE.get(tag)
    if (marks) return marks
  }
  return CURLY
}
