import type {Random} from './random.ts'

/** Odd strings and the share of articles that contain each of them. docs/format.md §1, §6.5, §11. */
const ODDITIES: readonly (readonly [number, string])[] = [
  [0.013, ' https://www.lake.example/notes/2020/harbour '],
  [0.007, '\u200b'],
  [0.001, '\r'],
  [0.0008, '\ufeff'],
  [0.0004, '\u2028'],
  [0.0004, 'さくら'],
  [0.0004, 'Озеро'],
  [0.0006, '\ufffd'],
]

/** Appends odd strings to one of the paragraphs, in the measured share of articles. */
export function withOddities(paragraphs: readonly string[], random: Random): readonly string[] {
  const found = ODDITIES.filter(([share]) => random.chance(share)).map(([, odd]) => odd)
  if (found.length === 0) return paragraphs
  const at = random.whole(0, paragraphs.length - 1)
  return paragraphs.map((one, index) => (index === at ? one + found.join('') : one))
}

/** Doubles the spaces of some titles or makes them ideographic or no-break spaces. docs/format.md §3.2. */
export function withOddSpaces(title: string, random: Random): string {
  const turn = random.part()
  if (turn < 0.002) return `${title} (${random.whole(1, 9)})`
  if (turn < 0.085) return title.replaceAll(' ', '  ')
  if (turn < 0.097) return title.replaceAll(' ', '\u3000')
  return turn < 0.105 ? title.replaceAll(' ', '\u00a0') : title
}
