/** A character that is a token by itself. */
const ALONE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const TOKEN = new RegExp(`${ALONE}|(?:(?!${ALONE})[\\p{L}\\p{N}\\p{M}])+|.`, 'gsu')
const WORD = /[\p{L}\p{N}]/u

/** Splits a text into tokens: a Han or kana character, a word of letters and digits, or any other character. */
export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? []

/** True if a token contains letters or digits, and is not a mark or white space. */
export const isWord = (token: string): boolean => WORD.test(token)
