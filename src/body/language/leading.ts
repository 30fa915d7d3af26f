import {type Script, ScriptCounts, type ScriptShare} from './scripts.ts'
import {scriptOf} from './tags.ts'

/** A second script with this share of the first is a match for it. */
const TIE = 0.8
/** A title that weighs less, or in which its script has a smaller share, is no sign: it may be a name. */
const [SHORT_TITLE, CLEAR_TITLE] = [12, 0.7]

/** Quotations are parts of their own, and so are paragraphs. */
const PARTS = /[\n“”„「」『』«»"]+/

/**
 * The script that leads in a text, whose first item is the title: the one with the most weight and the most letters. If
 * these are two scripts, each part of the text counts for its own, so that names do not count. In a tie, as in a text
 * with its translation, title and `outer` decide. Null for a text without letters.
 */
export function leadingScript(scripts: readonly ScriptShare[], texts: readonly string[], outer: string): Script | null {
  const [heaviest, second] = scripts
  if (!heaviest || !second) return heaviest?.script ?? null
  const isClear = second.weight < TIE * heaviest.weight
  const most = mostLetters(scripts)
  if (isClear && most === heaviest) return heaviest.script
  const parts = sharesOfParts(texts)
  const ofParts = mostLetters(parts)?.script ?? heaviest.script
  if (isClear && ofParts === heaviest.script) return ofParts
  const contenders = [heaviest.script, most?.script, ofParts, ...(isClear ? [] : [second.script])]
  const isTie = parts.every(({letters}) => letters >= TIE * (mostLetters(parts)?.letters ?? 0))
  const signs = isTie ? [scriptOf(outer), signOfTitle(texts)] : [signOfTitle(texts), scriptOf(outer)]
  return signs.find((script) => script !== null && contenders.includes(script)) ?? ofParts
}

const mostLetters = ([first, ...rest]: readonly ScriptShare[]): ScriptShare | undefined =>
  first && rest.reduce((one, other) => (other.letters > one.letters ? other : one), first)

/** The shares of the scripts if each part of the texts counts as a whole for the script that leads in it. */
function sharesOfParts(texts: readonly string[]): readonly ScriptShare[] {
  const shares = new Map<Script, ScriptShare>()
  for (const part of texts.flatMap((text) => text.split(PARTS))) {
    const groups = new ScriptCounts().add(part).groups()
    const [first] = groups
    if (!first) continue
    const before = shares.get(first.script) ?? {script: first.script, letters: 0, weight: 0}
    const letters = groups.reduce((sum, group) => sum + group.letters, before.letters)
    const weight = groups.reduce((sum, group) => sum + group.weight, before.weight)
    shares.set(first.script, {script: first.script, letters, weight})
  }
  return [...shares.values()]
}

function signOfTitle([title = '']: readonly string[]): Script | null {
  const groups = new ScriptCounts().add(title).groups()
  const all = groups.reduce((sum, {weight}) => sum + weight, 0)
  const [first] = groups
  return first && first.weight >= SHORT_TITLE && first.weight >= CLEAR_TITLE * all ? first.script : null
}
