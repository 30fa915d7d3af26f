/**
 * Words that a program writes where it has no value. A template that joins two fields leaves one beside the name:
 * `null Ana Probe`. The case counts, since Null and None are family names.
 */
const NO_VALUE =
  /^(?:null|undefined|NaN|nil|none|None|n\/a|N\/A|NULL|\(null\)|\(none\)|\[object Object\]|unknown|Unknown|anonymous user|-+|—+|\?+|\{\{.*\}\}|%[\w.]+%|\$\{.*\})$/

/** The same words beside a name, at its start or its end. */
const NO_VALUE_BESIDE =
  /^(?:(?:null|undefined|NaN|nil|\(null\)|\[object Object\])[\s,，、]+)+|(?:[\s,，、]+(?:null|undefined|NaN|nil|\(null\)|\[object Object\]))+$/g

/**
 * The names in a byline, each once: bylines often repeat a name (docs/format.md §9). The text is split at commas,
 * semicolons and line breaks outside brackets; names in capitals become title case. Words that stand for a missing
 * value are no names.
 */
export function namesIn(text: string): readonly string[] {
  const names = text
    .split(/[,，、;；\n](?![^（()）]*[）)])/)
    .map((name) => withoutNoValue(name.replace(/\s+/g, ' ').trim()))
    .filter((name) => name !== '')
    .map((name) => (/^[A-Z][A-Z .'-]{3,}$/.test(name) ? titleCase(name) : name))
  return [...new Set(names)]
}

function withoutNoValue(name: string): string {
  const rest = name.replace(NO_VALUE_BESIDE, '').trim()
  return NO_VALUE.test(rest) ? '' : rest
}

const titleCase = (name: string): string =>
  name.toLowerCase().replace(/(^|[ .'-])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
