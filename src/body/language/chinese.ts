import {ScriptCounts} from './scripts.ts'

/** Characters of one script alone, from which on they decide: fewer if all are of the same script. */
const [FEWEST_DECISIVE, FEWEST_UNANIMOUS] = [8, 4]
/** A text with a larger share of characters of one script is in that script. docs/format.md §13. */
const CLEAR = 0.85
/** In a mixed text, the script of this share of its parts is that of the text. */
const MOST_PARTS = 0.55

/** The Chinese of a text, and whether its characters prove that it is this. */
export interface Chinese {
  readonly lang: 'zh-Hans' | 'zh-Hant' | 'zh'
  readonly isSure: boolean
}

/** The parts of a text that one writer wrote: quotations are apart from the words around them. */
const QUOTATIONS = /[\n“”「」『』«»"]+/

/**
 * The script of a Chinese text by the characters that only GB2312 or only Big5 can encode; null if they are too few.
 * A quotation in the other script leaves a text in its own; `zh` is Chinese in which no script leads. Source:
 * docs/format.md §13.
 */
export function chineseOf(texts: readonly string[], counts: ScriptCounts): Chinese | null {
  const whole = clearScript(counts)
  if (whole !== null) return {lang: whole, isSure: true}
  if (counts.simplified + counts.traditional < FEWEST_DECISIVE) return null
  const shares = {'zh-Hans': 0, 'zh-Hant': 0, zh: 0}
  for (const part of texts.flatMap((text) => text.split(QUOTATIONS))) {
    const found = new ScriptCounts().add(part)
    const lang = clearScript(found, 1)
    if (lang !== null || found.simplified + found.traditional > 1) shares[lang ?? 'zh'] += found.han
  }
  const all = shares['zh-Hans'] + shares['zh-Hant'] + shares.zh
  for (const lang of ['zh-Hans', 'zh-Hant'] as const) {
    if (shares[lang] >= MOST_PARTS * all) return {lang, isSure: true}
  }
  return {lang: 'zh', isSure: false}
}

function clearScript({simplified, traditional}: ScriptCounts, fewest = FEWEST_UNANIMOUS): 'zh-Hans' | 'zh-Hant' | null {
  const decisive = simplified + traditional
  if (decisive < fewest || (decisive < FEWEST_DECISIVE && simplified * traditional > 0)) return null
  if (traditional > CLEAR * decisive) return 'zh-Hant'
  return simplified > CLEAR * decisive ? 'zh-Hans' : null
}
