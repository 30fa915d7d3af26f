/** An invented article in one language with a quotation in another script. */
export interface Mixture {
  readonly lang: string
  readonly quoted: string
  /** The quotation's share of the characters, in percent. */
  readonly percent: number
  /** The language of the outlet: that of the article, undetermined, or that of the quotation. */
  readonly outlet: string
  readonly title: string
  readonly paragraphs: readonly {readonly text: string; readonly lang: string}[]
}

const LANGUAGES =
  'zh-Hans zh-Hant ja ko en de fr es pt it nl pl tr vi sv cs ro hu fi id ru uk bg sr ar fa ur he hi th km'.split(' ')

const SCRIPTS: Readonly<Record<string, string>> = {
  'zh-Hans': 'Hans',
  'zh-Hant': 'Hant',
  ja: 'Jpan',
  ko: 'Kore',
  ...Object.fromEntries('ru uk bg sr'.split(' ').map((lang) => [lang, 'Cyrl'])),
  ...Object.fromEntries('ar fa ur'.split(' ').map((lang) => [lang, 'Arab'])),
  he: 'Hebr',
  hi: 'Deva',
  th: 'Thai',
  km: 'Khmr',
}
const scriptOf = (lang: string): string => SCRIPTS[lang] ?? 'Latn'

const PERCENT = [1, 5, 10, 15, 20, 25, 30, 35, 38, 40]

/** Ten mixtures for each language: another quoted language each, with growing shares, inside the article and at its start. */
export function mixtures(texts: Readonly<Record<string, readonly string[]>>): readonly Mixture[] {
  return LANGUAGES.flatMap((lang, at) => {
    const others = LANGUAGES.filter((other) => scriptOf(other) !== scriptOf(lang))
    return PERCENT.map((percent, step): Mixture => {
      const quoted = others[(at * 7 + step * 3) % others.length] ?? 'en'
      const own = texts[lang] ?? []
      const quotation = quotationOf(texts[quoted] ?? [], step, percent)
      const length = quotation.reduce((sum, text) => sum + text.length, 0)
      const wanted = (length * (100 - percent)) / percent
      const main: string[] = []
      for (let next = 0, sum = 0; sum < wanted; next++) {
        const sentence = own[(next + step) % own.length] ?? ''
        main.push(sentence)
        sum += sentence.length
      }
      const paragraphs = main.map((text) => ({text, lang}))
      paragraphs.splice(
        step % 3 === 0 ? 0 : Math.ceil(main.length / 2),
        0,
        ...quotation.map((text) => ({text, lang: quoted})),
      )
      return {lang, quoted, percent, outlet: [lang, 'und', quoted][step % 3] ?? 'und', title: own[0] ?? '', paragraphs}
    })
  })
}

/** One sentence for small shares, four for large ones. */
const quotationOf = (sentences: readonly string[], from: number, percent: number): readonly string[] =>
  Array.from({length: percent < 20 ? 1 : 4}, (_, at) => sentences[(from + at) % sentences.length] ?? '')
