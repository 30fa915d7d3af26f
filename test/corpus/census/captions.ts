import type {RawFile} from './raw.ts'
import {cut} from './tags.ts'

const SMALL = '\\s*<div><small style="color: #999;">(.*?)</small></div>'

/** How outlets lay words beside a picture or a player: docs/format.md §8. Groups, put together, are the words. */
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

/** Which of them an outlet has. */
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

/** Words in a layout, without tags; empty where it has none. */
export const wordsInLayout = ({body}: RawFile, layout: Layout): readonly string[] =>
  [...body.matchAll(LAYOUTS[layout])].map((found) => cut(found.slice(1).join(' ')).text.trim())

/** The captions of a file, in the layouts of its outlet. */
export const captionsOf = (file: RawFile): readonly string[] =>
  (LAYOUTS_OF[file.outlet] ?? []).flatMap((layout) => wordsInLayout(file, layout)).filter((text) => text !== '')

const OWNER = '社|檔案|提供|攝|摄|Getty|AFP|AP|EPA|REUTERS|路透|法新|美联|資料|资料'
const CREDIT = new RegExp(
  `[（(](?=[^（）()]{0,24}[）)]$)[^（）()]*(?:${OWNER})[^（）()]*[）)]$|©[^©]{1,40}$|REUTERS/[^<]*$`,
)

/** The end of a caption that says whose the picture is, in at most 24 characters if it stands in brackets; or null. */
export const creditIn = (caption: string): string | null => CREDIT.exec(caption)?.[0] ?? null
