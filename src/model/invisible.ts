/** Scripts that put no spaces between words: U+200B marks where a line may end (Unicode Standard 23.2). */
const NO_SPACES =
  '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tai_Tham}\\p{Script=Tai_Le}' +
  '\\p{Script=New_Tai_Lue}\\p{Script=Tai_Viet}\\p{Script=Javanese}\\p{Script=Balinese}\\p{Script=Tibetan}'

/** U+200B that stands beside no letter of such a script, and a second one in a row. */
const STRAY_BREAK = new RegExp(`(?<![${NO_SPACES}]\\u200B*)\\u200B+(?![${NO_SPACES}])|(?<=\\u200B)\\u200B+`, 'gu')

/**
 * Joiners without effect: they matter behind letters that join and inside emoji, not at the start of a text or behind
 * Latin, Han, digits or spaces.
 */
const STRAY_JOINER = /(^|[\s\p{Script=Latin}\p{Script=Han}\p{Nd}\u3000-\u303F\uFF00-\uFFEF])[\u200C\u200D]+/gu

/** A text without zero-width spaces and joiners that have no effect in its script. docs/format.md §6.5. */
export function withoutStrayMarks(text: string): string {
  if (!/[\u200B-\u200D]/.test(text)) return text
  return text.replace(STRAY_BREAK, '').replace(STRAY_JOINER, '$1')
}
