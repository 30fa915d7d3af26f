import type {Options} from 'rehype-sanitize'
import {MATHML_KEPT} from './elements/foreign.ts'
import {OUTSIDE_REL} from './links.ts'
import {EMBED, GALLERY, PICTURE, SEE_ALSO} from './marks.ts'

/** A length of MathML Core, 2.1.3: a number with or without a unit, or a percentage. */
const LENGTH = /^[+-]?(?:\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})(?:r?em|ex|px|pt|pc|in|cm|mm|%)?$/
const TRUTH = /^(?:true|false)$/
const STYLE: Attributes = [
  ['mathvariant', /^[a-z-]{4,24}$/],
  ['displaystyle', TRUTH],
  ['scriptlevel', /^[+-]?\d{1,2}$/],
]

type Attributes = NonNullable<NonNullable<Options['attributes']>[string]>

/** Attributes of MathML Core that change the shape of a formula, by element. Colours and addresses are no part. */
const MATHML_ATTRIBUTES: Readonly<Record<string, Attributes>> = {
  ...Object.fromEntries(MATHML_KEPT.map((name) => [name, STYLE])),
  math: [['display', 'block'], 'title', ...STYLE],
  mfrac: [['linethickness', LENGTH], ...STYLE],
  mo: [
    ['form', 'prefix', 'infix', 'postfix'],
    ...['fence', 'separator', 'stretchy', 'symmetric', 'largeop', 'movablelimits', 'accent'].map(
      (name): [string, RegExp] => [name, TRUTH],
    ),
    ...['lspace', 'rspace', 'minsize', 'maxsize'].map((name): [string, RegExp] => [name, LENGTH]),
    ...STYLE,
  ],
  mover: [['accent', TRUTH], ...STYLE],
  munder: [['accentunder', TRUTH], ...STYLE],
  munderover: [['accent', TRUTH], ['accentunder', TRUTH], ...STYLE],
  mspace: ['width', 'height', 'depth'].map((name): [string, RegExp] => [name, LENGTH]),
  mpadded: ['width', 'height', 'depth', 'lspace', 'voffset'].map((name): [string, RegExp] => [name, LENGTH]),
  mtd: [['columnspan', /^\d{1,2}$/], ['rowSpan', /^\d{1,2}$/], ...STYLE],
}

/**
 * The sanitizer's allow-list of everything that a body may hold: docs/format.md §6.9. Elements that are not named are
 * unwrapped, and those of `strip` are removed with their content. Attributes and values are those that the steps set.
 */
export const schema: Options = {
  tagNames: [
    'p',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'blockquote',
    'figure',
    'figcaption',
    'a',
    'strong',
    'em',
    'i',
    'u',
    'ins',
    'del',
    's',
    'mark',
    'sub',
    'sup',
    'br',
    'wbr',
    'hr',
    'pre',
    'code',
    'kbd',
    'samp',
    'var',
    'cite',
    'dfn',
    'abbr',
    'time',
    'ruby',
    'rt',
    'rp',
    'bdi',
    'bdo',
    'table',
    'caption',
    'small',
    'section',
    'div',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    PICTURE,
    EMBED,
    GALLERY,
    SEE_ALSO,
    ...MATHML_KEPT,
  ],
  attributes: {
    '*': [['dir', 'rtl', 'auto'], 'lang'],
    a: [['dataAt', /^\d+$/], 'href', ['rel', ...OUTSIDE_REL]],
    p: [['className', 'standfirst', 'note', 'agency', 'credit', 'disclaimer', 'rights']],
    small: [['className', 'credit']],
    abbr: ['title'],
    dfn: ['title'],
    time: ['dateTime'],
    bdi: [['dir', 'ltr']],
    bdo: [['dir', 'ltr']],
    figure: [['className', 'lead']],
    section: [['className', 'gallery']],
    div: [['className', 'see-also']],
    ol: ['start', ['reversed', true], ['type', 'a', 'A', 'i', 'I'], ['className', 'plain']],
    li: ['value'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
    [PICTURE]: [['dataAt', /^\d+$/]],
    [EMBED]: [['dataAt', /^\d+$/]],
    [GALLERY]: [['dataAt', /^\d+$/]],
    ...MATHML_ATTRIBUTES,
  },
  protocols: {href: ['http', 'https', 'mailto']},
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'object', 'embed'],
  clobber: [],
  clobberPrefix: '',
  ancestors: {
    li: ['ol', 'ul'],
    td: ['table'],
    th: ['table'],
    tr: ['table'],
    tbody: ['table'],
    thead: ['table'],
    caption: ['table'],
    ...Object.fromEntries(MATHML_KEPT.filter((name) => name !== 'math').map((name) => [name, ['math']])),
    rt: ['ruby'],
    rp: ['ruby'],
  },
  allowComments: false,
  allowDoctypes: false,
}
