import type {Tag} from './tags.ts'

const PLAIN_NAME = /^[a-z][a-z0-9:-]*$/
const HTML = new Set(
  `a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center
  cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font
  footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li
  link main map mark menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture
  pre progress q rb rp rt rtc ruby s samp script section select slot small source span strike strong style sub summary
  sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(/\s+/),
)
/** SVG elements inside `svg`. */
const SVG_PARTS =
  /^(?:circle|defs|ellipse|g|line|path|polygon|polyline|rect|symbol|use|(?:linear|radial)gradient|stop)$/
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/

/** Whether the name holds quotes, `=` or other signs, as in tags whose lines were joined without a space. */
export const isDamaged = ({name}: Tag): boolean => !PLAIN_NAME.test(name)

/** Whether the element is known to HTML or a part of an SVG drawing. */
export const isOfHtml = ({name}: Tag): boolean => HTML.has(name) || SVG_PARTS.test(name)

/** Whether the element has no end tag. */
export const isVoid = ({name}: Tag): boolean => VOID.test(name)

/** Whether text became attributes, because a quote ended a value too early or the tag does not end. */
export const hasSpiltWords = ({attributes}: Tag): boolean =>
  [...attributes.keys()].some((name) => !/^[a-z_:@][\w:.-]*$/i.test(name))
