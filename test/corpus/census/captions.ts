import type {RawFile} from './raw.ts'
import {cut} from './tags.ts'

const SMALL = '\\s*<div><small style="color: #999;">(.*?)</small></div>'

/** Layouts of captions beside pictures and players; the groups together are the caption. docs/format.md §8. */
export const LAYOUTS = {
  small: new RegExp(`<(?:img|/video|/a)\\b[^>]*>${SMALL}`, 'gs'),
  smallOfSound: new RegExp(`</audio>${SMALL}`, 'gs'),
  figcaption: /<figcaption\b[^>]*>(.*?)<\/figcaption>/gs,
  picinfo: /<div class=["']picinfo["']>(.*?)<\/div>/gs,
  wordpress: /<(?:figcaption|p)\b[^>]*class="[^"]*\bwp-caption-text\b[^"]*"[^>]*>(.*?)<\/(?:figcaption|p)>/gs,
  rfa: /<(?:div|figcaption) class="image-caption">(.*?)<\/(?:div|figcaption)>/gs,
  reuters: /<div class="Image_caption">(.*?)<\/div>/gs,
  chinafile: /<div class="photo-credit">(.*?)<\/div>\s*<\/div>\s*<div>\s*<div class="photo-caption">(.*?)<\/div>/gs,
  title: /<img\b[^>]*\stitle="([^"]*)"/g,
} as const

export type Layout = keyof typeof LAYOUTS

/** The layouts that each outlet uses. */
export const LAYOUTS_OF: Readonly<Record<string, readonly Layout[]>> = {
  dw: ['small'],
  voa: ['small', 'smallOfSound'],
  nyt: ['small'],
  reuters: ['small', 'reuters'],
  cna: ['picinfo'],
  bbc: ['figcaption'],
  zaobao: ['figcaption'],
  rfi: ['figcaption'],
  epochtimes: ['wordpress'],
  bitterwinter: ['wordpress'],
  cdt: ['wordpress'],
  iyouport: ['wordpress'],
  rfa: ['rfa'],
  chinafile: ['chinafile'],
  rti: ['title'],
  allnow: ['figcaption'],
  matters: ['figcaption'],
  medium: ['figcaption'],
  'nei-st': ['figcaption'],
}

/** The captions of a file in one layout, without tags; they may be empty strings. */
export const wordsInLayout = ({body}: RawFile, layout: Layout): readonly string[] =>
  [...body.matchAll(LAYOUTS[layout])].map((found) => cut(found.slice(1).join(' ')).text.trim())

/** The non-empty captions of a file, in the layouts of its outlet. */
export const captionsOf = (file: RawFile): readonly string[] =>
  (LAYOUTS_OF[file.outlet] ?? []).flatMap((layout) => wordsInLayout(file, layout)).filter((text) => text !== '')

const OWNER = '社|檔案|提供|攝|摄|Getty|AFP|AP|EPA|REUTERS|路透|法新|美联|資料|资料'
const CREDIT = new RegExp(
  `[（(](?=[^（）()]{0,24}[）)]$)[^（）()]*(?:${OWNER})[^（）()]*[）)]$|©[^©]{1,40}$|REUTERS/[^<]*$`,
)

/** The credit at the end of a caption, of at most 24 characters if it is in brackets; null if there is none. */
export const creditIn = (caption: string): string | null => CREDIT.exec(caption)?.[0] ?? null
