/** A character that is a word by itself. */
const ALONE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const TOKEN = new RegExp(`${ALONE}|(?:(?!${ALONE})[\\p{L}\\p{N}\\p{M}])+|.`, 'gsu')
const WORD = /[\p{L}\p{N}]/u

/** What a reader sees as one: a Han or kana character, a word of letters and digits, any other character. */
export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? []

/** Whether a token says something, as marks and spaces do not. */
export const isWord = (token: string): boolean => WORD.test(token)
