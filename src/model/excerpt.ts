/** Length of an excerpt in characters; characters below U+2E80, such as Latin letters, count half. */
const EXCERPT = 88

/**
 * The beginning of a text, cut after a sentence in its second half if there is one, else after a word. A text that was
 * cut within a sentence ends with `…`.
 */
export function excerptOf(text: string): string {
  const line = text.slice(0, 600).replace(/\s+/g, ' ').trim()
  let [room, end] = [EXCERPT, 0]
  for (const character of line) {
    room -= (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5
    if (room < 0) break
    end += character.length
  }
  if (end >= line.length) return line
  const cut = line.slice(0, end)
  const sentence = /^.*[。！？.!?؟]/su.exec(cut)?.[0] ?? ''
  if (sentence.length > end / 2) return sentence
  const word = /[\p{Script=Latin}\p{Script=Arabic}]$/u.test(cut) ? cut.replace(/\s\S*$/u, '') : cut
  return `${word.replace(/[\s，、：；,:;]+$/u, '')}…`
}
