/** The list of names beside this module, a line each: the name and the letter of its kind. */
export const NAMES_FILE = 'names.txt'

/** Parts of speech (jieba's tags) by the letters of the list: persons, places, bodies, other names. */
const TAGS: Readonly<Record<string, string>> = {p: 'nr', l: 'ns', b: 'nt', o: 'nz'}

/** The names of the list with jieba's tags. Names of two characters count only for persons, places and bodies. */
export function namesOf(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [name = '', letter = ''] = line.split(' ')
    const tag = TAGS[letter]
    if (line.startsWith('#') || tag === undefined || (letter === 'o' && name.length < 3)) continue
    names.set(name, tag)
  }
  return names
}
