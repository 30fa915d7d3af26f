import {describe, expect, it} from 'vitest'
import type {Article, Figure} from '../../../src/model/article.ts'
import {captionsOf, creditIn} from '../census/captions.ts'
import {squeezed} from '../census/raw.ts'
import {cut} from '../census/tags.ts'
import {articleOf, differing, differingBut, ofOutlet, times} from './reading.ts'

/** Removes white space and zero-width characters, which differ between layouts. */
const bare = (text: string): string => squeezed(text).replace(/[\u00ad\u200b-\u200f\u2060]/g, '')
const sorted = (captions: readonly string[]): readonly string[] => captions.map(bare).sort()

/** The pictures of an article that have captions, except gallery items. */
function captioned({body: {figures, galleries}}: Article): readonly Figure[] {
  const ofItems = new Set(galleries.flatMap(({items}) => items.map(({title, text}) => bare(`${title}：${text}`))))
  return figures.filter(({caption}) => caption !== '' && !ofItems.has(bare(caption)))
}

const ofFigures = (article: Article): readonly string[] => captioned(article).map(({caption}) => caption)

/** The captions of an article's embedded players. */
const ofPlayers = ({body: {pieces}}: Article): readonly string[] =>
  pieces.flatMap((piece, at) => {
    const next = pieces[at + 1]
    if (piece.kind !== 'embed' || next?.kind !== 'html') return []
    const caption = /^<figcaption>(.*?)<\/figcaption>/s.exec(next.html)?.[1]
    return caption === undefined ? [] : [cut(caption).text]
  })

const NO_ADDRESS = 'the picture has no address: its caption is a paragraph'
const NO_PICTURE = 'there is no picture: its caption is a paragraph'

/** For each outlet: captions in the census, how many of them belong to players, and known differences. */
const OUTLETS: readonly {
  readonly outlet: string
  readonly captions: number
  readonly players?: number
  readonly known?: Readonly<Record<string, string>>
}[] = [
  {
    outlet: 'dw',
    captions: 375,
    known: {
      'dw/1048344.md': NO_ADDRESS,
      'dw/1048347.md': NO_ADDRESS,
      'dw/1048460.md': NO_ADDRESS,
      'dw/1048473.md': NO_ADDRESS,
      'dw/1048519.md': NO_ADDRESS,
    },
  },
  {outlet: 'voa', captions: 417, players: 77},
  {outlet: 'nyt', captions: 185, known: {'nyt/1048506.md': 'the same picture twice, with the same caption'}},
  {outlet: 'reuters', captions: 72},
  {outlet: 'cna', captions: 990, players: 50},
  {outlet: 'bbc', captions: 198, known: {'bbc/1048563.md': 'an older layout with text between picture and caption'}},
  {outlet: 'zaobao', captions: 97},
  {outlet: 'rfi', captions: 4},
  {outlet: 'epochtimes', captions: 266},
  {outlet: 'bitterwinter', captions: 51},
  {outlet: 'cdt', captions: 97},
  {outlet: 'iyouport', captions: 25},
  {outlet: 'rfa', captions: 240},
  {outlet: 'rti', captions: 123},
  {outlet: 'chinafile', captions: 4},
  {outlet: 'allnow', captions: 46},
  {outlet: 'matters', captions: 2},
  {outlet: 'medium', captions: 13},
  {
    outlet: 'nei-st',
    captions: 188,
    known: {
      'nei-st/1048444.md': 'a layout that the census does not count',
      'nei-st/1048450.md': 'a layout that the census does not count',
      'nei-st/1048475.md': NO_PICTURE,
      'nei-st/1048541.md': NO_PICTURE,
      'nei-st/1048544.md': NO_PICTURE,
    },
  },
]

describe('captions', () => {
  it.each(OUTLETS)('of $outlet: $captions', ({outlet, captions, players = 0, known = {}}) => {
    const files = ofOutlet(outlet)
    expect(times('captions', outlet)).toBe(captions)
    expect(files.flatMap((file) => ofPlayers(articleOf(file)))).toHaveLength(players)
    expect(
      differingBut(
        known,
        (file) => sorted(captionsOf(file)),
        (article) => sorted([...ofFigures(article), ...ofPlayers(article)]),
        files,
      ),
    ).toEqual([])
  })

  it('are printed even if their picture is lost', () => {
    const files = ofOutlet('dw', 'nei-st')
    const textOf = ({body}: Article) => bare(`${body.text}${body.figures.map(({caption}) => caption).join('')}`)
    const lost = files.flatMap((file) => {
      const text = textOf(articleOf(file))
      return captionsOf(file).filter((caption) => !text.includes(bare(caption)))
    })
    expect(lost).toEqual([])
  })

  it('end with their credit', () => {
    expect(times('credit at the end of a caption')).toBe(975)
    const creditsIn = (captions: readonly string[]) => captions.flatMap((caption) => creditIn(caption) ?? [])
    const creditsOf = (article: Article) => [
      ...captioned(article).flatMap(({caption, credit}) => (creditIn(caption) === null ? [] : [credit])),
      ...creditsIn(ofPlayers(article)),
    ]
    expect(
      differing(
        (file) => sorted(creditsIn(captionsOf(file))),
        (article) => sorted(creditsOf(article)),
        ofOutlet(...OUTLETS.map(({outlet}) => outlet)),
      ),
    ).toEqual([])
  })
})
