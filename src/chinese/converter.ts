/**
 * Makes a converter between the Chinese scripts from a table, as `scriptTable` writes it. The converter cuts each run of
 * Han characters into the words of the least total cost (a unigram model, solved by dynamic programming), and writes
 * each word in the other script. Longest match from the left would read 被发明家 as 被发 and 明家, and write 被髮明家.
 *
 * The function stands alone, without imports or outer names: its text travels with the table to the browser. It never
 * changes the number of characters.
 */
export function converterOf(table: {
  /** Pairs of characters: one, and its form in the other script if no word decides otherwise. */
  readonly characters: string
  /** Characters by cost, a string for each cost from 0 up. Others cost one more than the last. */
  readonly costs: readonly string[]
  /**
   * A line for each first character of words: this character, and its words one after another. A word is a digit (how
   * many characters follow the first), these characters, and a letter for the cost. A capital letter means that the
   * form of the word in the other script follows; a small one, that it is that of its characters.
   */
  readonly words: string
}): (text: string) => string {
  const pairs = [...table.characters]
  const forms = new Map(pairs.flatMap((one, at) => (at % 2 === 0 ? [[one, pairs[at + 1] ?? one]] : [])))
  const costs = new Map(table.costs.flatMap((characters, cost) => [...characters].map((one) => [one, cost])))
  const lines = new Map(table.words.split('\n').map((line) => [String.fromCodePoint(line.codePointAt(0) ?? 0), line]))
  const parsed = new Map<string, {longest: number; words: Map<string, readonly [cost: number, form: string[]]>}>()

  /** The words with a first character. Only those that a text needs are parsed. */
  function wordsFrom(first: string) {
    const known = parsed.get(first)
    if (known) return known
    const line = [...(lines.get(first) ?? '')]
    const words = new Map<string, readonly [cost: number, form: string[]]>()
    let longest = 1
    for (let at = 1; at < line.length; ) {
      const length = Number(line[at]) + 1
      const letter = line[at + length] ?? ''
      const hasForm = letter < 'a'
      const end = at + length + 1 + (hasForm ? length : 0)
      const cost = letter.toLowerCase().charCodeAt(0) - 97
      words.set(first + line.slice(at + 1, at + length).join(''), [cost, line.slice(at + length + 1, end)])
      longest = Math.max(longest, length)
      at = end
    }
    const made = {longest, words}
    parsed.set(first, made)
    return made
  }

  const isDigit = (one: string): boolean => /[0-9０-９]/.test(one)

  function convertRun(run: string): string {
    const characters = [...run]
    // The words after a number in digits are those after one in characters: 3只 as 一只.
    const keys = characters.map((one) => (isDigit(one) ? '一' : one))
    const total: number[] = Array(keys.length + 1).fill(0)
    const best: (readonly [next: number, form: readonly string[]])[] = Array(keys.length)
    for (let at = keys.length - 1; at >= 0; at--) {
      const first = keys[at] ?? ''
      const {longest, words} = wordsFrom(first)
      let least = (costs.get(first) ?? table.costs.length) + (total[at + 1] ?? 0)
      best[at] = [at + 1, []]
      let word = first
      for (let next = at + 2; next <= Math.min(at + longest, keys.length); next++) {
        word += keys[next - 1]
        const found = words.get(word)
        const sum = found ? found[0] + (total[next] ?? 0) : Number.POSITIVE_INFINITY
        if (!found || sum > least) continue
        least = sum
        best[at] = [next, found[1]]
      }
      total[at] = least
    }
    let converted = ''
    for (let at = 0; at < characters.length; ) {
      const [next, form] = best[at] ?? [at + 1, []]
      for (let place = at; place < next; place++) {
        const one = characters[place] ?? ''
        converted += isDigit(one) ? one : (form[place - at] ?? forms.get(one) ?? one)
      }
      at = next
    }
    return converted
  }
  return (text) => text.replace(/[\p{Script=Han}0-9０-９]+/gu, convertRun)
}
