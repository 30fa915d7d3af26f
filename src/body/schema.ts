import type {Options} from 'rehype-sanitize'
import {OUTSIDE_REL} from './links.ts'
import {EMBED, PICTURE} from './pictures.ts'

/**
 * Everything that may stand in a body: FORMAT §6.9. An allow-list; what is not named is unwrapped, and the elements of
 * `strip` go with their content. Attributes are those that our own steps set, with the values that they set.
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
    's',
    'sub',
    'sup',
    'br',
    'hr',
    'pre',
    'code',
    'ruby',
    'rt',
    'rp',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    PICTURE,
    EMBED,
  ],
  attributes: {
    '*': [['dir', 'rtl', 'auto'], 'lang'],
    a: [['dataAt', /^\d+$/], 'href', ['rel', ...OUTSIDE_REL]],
    p: [['className', 'standfirst', 'columns']],
    ol: ['start'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
    [PICTURE]: [['dataAt', /^\d+$/]],
    [EMBED]: [['dataAt', /^\d+$/]],
  },
  protocols: {href: ['http', 'https', 'mailto']},
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math', 'object', 'embed'],
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
  },
  allowComments: false,
  allowDoctypes: false,
}
