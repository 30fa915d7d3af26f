/** The promise of an address: the pixels of width that it probably has; see `chancesOf`. */
export const PROMISE = {
  /** A copy behind the picture, in a link around it. */
  behind: 5000,
  /** An attribute named for the largest copy. */
  full: 3000,
  /** An attribute from which a script loads the picture. */
  lazy: 1600,
  /** An attribute of any other name. */
  other: 1200,
  /** `src`, and an entry of a `srcset` without a width, for each unit of density. */
  plain: 640,
  medium: 600,
  /** A small or blurred copy. */
  small: 50,
  /** `src` of a picture that a script loads from another attribute. */
  before: 30,
  /** The background of a picture, under which it appears. */
  background: 25,
  /** A file whose name says that it only takes a picture's place. */
  placeholder: 0,
} as const

interface NameRow {
  readonly is: keyof typeof PROMISE | null
  /** Tested on the attribute's name in lower case without `data` and hyphens. */
  readonly name: RegExp
  /** The values may be addresses without a picture's extension. */
  readonly anyAddress?: true
}

/**
 * Attributes of a picture by the words in their names; the first row that matches counts, and the last one matches all.
 * Attributes for lazy loading have many names, so that words decide and not a list. `null`: never an address.
 */
const NAMES: readonly NameRow[] = [
  {is: null, name: /^(?:alt|title|id|class(?:name)?|style|type|media|sizes|usemap|role|lang|dir|on.+|aria.+)$/},
  {is: null, name: /(?:title|caption|alt|alttext|description|desc|label|credit|name|text|meta|permalink|keywords)$/},
  {
    is: 'small',
    name: /thumb|small|tiny|low|lqip|blur|preview|placeholder|fallback|poster|icon|mini|micro|default|error/,
  },
  {is: 'full', name: /full|large|hi(?:gh)?res|zoom|huge|super|retina|hidpi|maxres|biggest/, anyAddress: true},
  {is: 'full', name: /^(?:orig|original)(?:file|src|image|img)$/, anyAddress: true},
  {is: 'medium', name: /medium|mobile|tablet/},
  {is: 'lazy', name: /(?:src|srcset|original|orig|lazy|echo|imagedataset)$/, anyAddress: true},
  {is: 'lazy', name: /^(?:lazy|src|orig)|^(?:image|img)(?:ur[li])?$|cfsrc|pagespeed/, anyAddress: true},
  {is: 'background', name: /^(?:bg|background)/, anyAddress: true},
  {is: 'other', name: /im(?:a)?ge?|photo|picture/, anyAddress: true},
  {is: 'other', name: /(?:)/},
]

/** An attribute that may hold addresses of a picture. */
export interface PictureAttribute {
  readonly is: keyof typeof PROMISE
  readonly anyAddress: boolean
  readonly isSrcset: boolean
}

/** Names that occur are few: each is judged once. */
const known = new Map<string, PictureAttribute | null>()

/** The kind of a picture's attribute by its name in hast (`dataLazySrc`); null if its value is never an address. */
export function pictureAttribute(property: string): PictureAttribute | null {
  const before = known.get(property)
  if (before !== undefined) return before
  const name = property
    .toLowerCase()
    .replace(/[-_:@]/g, '')
    .replace(/^data/, '')
  const row = property === 'src' ? PLAIN : NAMES.find((one) => one.name.test(name))
  const found = row?.is ? {is: row.is, anyAddress: row.anyAddress ?? false, isSrcset: /srcset$/.test(name)} : null
  if (known.size < MOST_NAMES) known.set(property, found)
  return found
}

const PLAIN: NameRow = {is: 'plain', name: /^src$/, anyAddress: true}

/** A page can invent names without end. */
const MOST_NAMES = 1000

const EXTENSION = 'jpe?g|jfif|pjpe?g|a?png|gif|webp|avif|bmp|tiff?|svg|heic|jxl'
/** The end of a path, or a parameter, that names a format of pictures. */
const PICTURE = new RegExp(
  `\\.(?:${EXTENSION})(?:$|[?#:!+@/_&,;.-])|[?&](?:wx_fmt|format|fm|fmt|ext|type)=(?:image/)?(?:${EXTENSION})\\b`,
  'i',
)
const ABSOLUTE = /^(?:https?:)?\/\/[^/\s]/i
/** Ends of addresses of pages, scripts and styles. */
const PAGE = /\.(?:html?|php|aspx?|jsp|js|css|json|xml|pdf|mp[34])(?:$|[?#])|\/(?:$|[?#])/i

/** Whether a text has the shape of an address: one word, and with `anyAddress` any path, else one of a picture. */
export function isAddressShape(text: string, anyAddress: boolean): boolean {
  if (text === '' || /[\s"'<>\\^`{|}]/.test(text) || !text.includes('/')) return false
  if (!ABSOLUTE.test(text) && !/^(?:\.{0,2}\/|[\w%.~-]+\/)/.test(text)) return false
  if (PICTURE.test(text)) return true
  return anyAddress && (ABSOLUTE.test(text) || text.startsWith('/')) && !PAGE.test(text)
}

/** The addresses of pictures in a list or in JSON, as in `{"url":"https:\/\/bay.example\/a.jpg"}`. */
export const addressesWithin = (text: string): readonly string[] =>
  [...text.replaceAll('\\/', '/').matchAll(/(?:https?:)?\/\/[^\s"'<>\\\],}]+|(?<=["'[])\/[^\s"'<>\\\],}]+/g)]
    .map(([address]) => address)
    .filter((address) => PICTURE.test(address))

/** Parts of an address that state the width of its picture. */
const WIDTHS: readonly RegExp[] = [
  /[-_](\d{2,4})x\d{2,4}(?=\.\w{3,4}(?:$|[?#]))/,
  /[?&](?:w|width|imwidth|resize|fit|size)=(\d{2,5})\b/i,
  /\/(?:w|width)[:=_-]?(\d{2,4})(?=[/,])/i,
  /\/[ws](\d{2,4})(?:-[a-z]+)*\//,
  /\/(?:max|resize|thumb|thumbnail)\/(\d{2,4})\b/i,
  /=[ws](\d{2,4})(?:-|$)/,
  /\/(\d{2,4})x\d{2,4}\//,
]

/** Tells quickly that no pattern of `WIDTHS` can match. */
const MAYBE_WIDTH =
  /\dx\d|[?&](?:w|width|imwidth|resize|fit|size)=\d|\/(?:[ws]\d|w(?:idth)?[:=_-]?\d|(?:max|resize|thumb(?:nail)?)\/\d)|=[ws]\d/i

/** The width that an address states; null if it states none. */
export function statedWidth(address: string): number | null {
  if (!MAYBE_WIDTH.test(address)) return null
  for (const pattern of WIDTHS) {
    const width = pattern.exec(address)?.[1]
    if (width !== undefined) return Number(width)
  }
  return null
}
