const ROLE =
  '(?:特约|特約|实习|實習|驻[\\p{Script=Han}]{2,6}|駐[\\p{Script=Han}]{2,6})?(?:记者|記者|编辑|編輯|主编|主編|评论员|評論員|撰稿人|专栏作家|專欄作家|作家|教授)'
const WORK =
  '(?:综合|綜合|采访|採訪|编译|編譯)?(?:报道|报导|報道|報導)|摘编|摘編|编译|編譯|整理|撰文|撰稿|撰写|撰寫|翻译|翻譯|译|譯|综合|綜合'

/** Parts of a byline behind a name that are no part of the name, each with an example in the test. */
const BEHIND: readonly RegExp[] = [
  // `某甲（综合报道）`, `某甲 (特约记者)`
  new RegExp(`\\s*[（(]\\s*(?:${ROLE}|${WORK})\\s*[）)]$`, 'u'),
  // `某甲 综合报导`, `某甲摘编`
  new RegExp(`(?<=\\p{Script=Han}{2}|\\s)\\s*(?:${WORK})$`, 'u'),
  // `某甲（A Lake） 湖报记者`
  new RegExp(`\\s+[^\\s（()）]{0,12}${ROLE}$`, 'u'),
  // `某甲 BBC中文`
  /\s+(?:AFP|AP|BBC|CNN|DW|RFA|RFI|VOA|[A-Z]{2,5} ?(?:中文|News|Future|Chinese|Persian))$/u,
]

const bare = (text: string): string =>
  text.replace(/[\s《》「」“”"'·]|(?:中文网|中文網|中文部|Chinese)$/gu, '').toLowerCase()

/**
 * The names of the authors for a citation: without roles and the words for their work, each once, and without the
 * newspaper itself, which a citation names in its own place. Takes a byline as printed.
 */
export function citedNames(byline: readonly string[], newspaper: string): readonly string[] {
  const names = byline.map((name) => BEHIND.reduce(withoutPart, name.trim()))
  return [...new Set(names)].filter((name) => name !== '' && bare(name) !== bare(newspaper))
}

function withoutPart(name: string, part: RegExp): string {
  const rest = name.replace(part, '').trim()
  return rest === '' ? name : rest
}
