import {OWN_PHRASES} from '../../src/chinese/own-phrases.ts'
import type {ScriptSources} from '../../src/chinese/script-table.ts'
import type {StepWords} from '../../src/chinese/simplified.ts'

/** A converter of OpenCC. */
type Convert = (text: string) => string

/** A dictionary of OpenCC as the package has it: entries between bars, a word and its form each. */
const dictionary = async (name: string): Promise<readonly (readonly [word: string, form: string])[]> => {
  const {default: text}: {default: string} = await import(`opencc-js/dict/${name}`)
  return text.split('|').map((entry) => {
    const [word = '', form = ''] = entry.split(' ')
    return [word, form]
  })
}

/** The pairs of words and their forms that differ from them. */
const changed = (words: Iterable<string>, convert: Convert): Map<string, string> =>
  new Map([...words].map((word) => [word, convert(word)] as const).filter(([word, form]) => word !== form))

/** The words of dictionaries of OpenCC. */
const wordsIn = async (...names: readonly string[]): Promise<readonly string[]> =>
  (await Promise.all(names.map(dictionary))).flat().map(([word]) => word)

/** The counts of a dictionary of the segmenter, whose lines are a word, its count and its part of speech. */
export const countsIn = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [word = '', count = ''] = line.split(' ')
      return word === '' ? [] : [[word, Number(count)] as const]
    }),
  )

/**
 * The sources of the two tables: the dictionaries of OpenCC (Simplified as in mainland China, Traditional as in Taiwan),
 * our own phrases, and the counts of the segmenter's dictionary, which is in Simplified characters.
 */
export async function scriptSources(
  counts: ReadonlyMap<string, number>,
): Promise<{readonly toTraditional: ScriptSources; readonly toSimplified: (traditional: Convert) => ScriptSources}> {
  const {Converter}: {Converter: (scripts: {from: string; to: string}) => Convert} = await import('opencc-js')
  const toTaiwan = Converter({from: 'cn', to: 'tw'})
  const fromTaiwan = Converter({from: 'tw', to: 'cn'})
  const fromHongKong = Converter({from: 'hk', to: 'cn'})
  const simplified = await wordsIn('STCharacters', 'TWVariants')
  const traditional = await wordsIn('TSCharacters', 'TWVariantsRev', 'TWVariants', 'HKVariantsRev', 'HKVariants')
  const phrases = await wordsIn('STPhrases', 'STPhrases_GeneratedFromRegionalPhrases')
  const backPhrases = await wordsIn('TSPhrases', 'TWVariantsRevPhrases')
  return {
    toTraditional: {
      characters: changed(simplified, toTaiwan),
      phrases: new Map(phrases.map((word) => [word, toTaiwan(word)] as const)),
      ownPhrases: OWN_PHRASES,
      counts,
      frequent: 200,
    },
    toSimplified: (inTraditional) => {
      const written = new Map<string, number>()
      for (const [word, count] of counts) {
        const form = inTraditional(word)
        written.set(form, (written.get(form) ?? 0) + count)
      }
      return {
        characters: changed(traditional, (one) => (fromTaiwan(one) === one ? fromHongKong(one) : fromTaiwan(one))),
        phrases: new Map(backPhrases.map((word) => [word, fromTaiwan(word)] as const)),
        ownPhrases: new Map([...OWN_PHRASES].map(([word, form]) => [form, word] as const)),
        counts: written,
        // Hardly any phrase of Traditional Chinese has two readings.
        frequent: Number.POSITIVE_INFINITY,
      }
    },
  }
}

/** The words of dictionaries with their forms. Of two forms that of the earlier dictionary counts. */
async function formsIn(...names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const all = await Promise.all(names.map(dictionary))
  return new Map(all.reverse().flat())
}

/** The words of the steps from Traditional to Simplified characters: the dictionaries of OpenCC's `tw2sp`. */
export const stepWords = async (): Promise<StepWords> => ({
  compatible: await formsIn('CJK_Compatibility_Ideographs'),
  phrase: await formsIn('TSPhrases'),
  mainland: await formsIn('TWPhrasesRev', 'TWVariantsRevPhrases', 'TWVariantsRev'),
  simplified: await formsIn('TSPhrases', 'TSCharacters'),
})
