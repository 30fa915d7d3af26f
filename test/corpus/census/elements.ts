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
/** Parts of drawings, which go with their `svg`. */
const OF_DRAWINGS =
  /^(?:circle|defs|ellipse|g|line|path|polygon|polyline|rect|symbol|use|(?:linear|radial)gradient|stop)$/
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/

/** A name with quotes, `=` or other signs in it: a tag whose lines were joined without a space. */
export const isDamaged = ({name}: Tag): boolean => !PLAIN_NAME.test(name)

/** An element of HTML, or a part of a drawing, which goes with its `svg`. */
export const isOfHtml = ({name}: Tag): boolean => HTML.has(name) || OF_DRAWINGS.test(name)

/** One that has no end tag. */
export const isVoid = ({name}: Tag): boolean => VOID.test(name)

/** Words among its attributes: a quote that ended a value too early, or a tag that does not end. */
export const hasSpiltWords = ({attributes}: Tag): boolean =>
  [...attributes.keys()].some((name) => !/^[a-z_:@][\w:.-]*$/i.test(name))
