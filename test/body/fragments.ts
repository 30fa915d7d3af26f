import fc from 'fast-check'

const tags =
  'p div span a b strong i em u s del sub sup code pre br hr h1 h2 h3 h5 h6 ul ol li dl dt dd blockquote figure figcaption img picture source noscript iframe video audio table caption thead tbody tr td th section article small font center svg math title style script template button form select option textarea details summary ruby rt rp rb rtc q ins mark kbd samp var cite dfn abbr bdi bdo wbr tt tfoot base aside time address bf-picture bf-embed x-y divclass="x" figureicture o:p image nobr marquee xmp textarea dialog label nav canvas object mi mo mfrac msup mtext mfenced semantics annotation path rect foreignObject amp-img lite-youtube slot'.split(
    ' ',
  )

const values = [
  'https://bay.example/1.jpg',
  'https://bay.example/2.jpg',
  '/x',
  '//bay.example/y',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://www.youtube.com/embed/abcDEF12345',
  'mailto:desk@bay.example',
  '"',
  'rtl',
  'en',
  '3',
  'display:none',
  'wp-caption-text',
  'twitter-tweet',
  'picinfo',
  'photo-credit',
  'gallery',
  '#n',
  '#m',
  'n',
  'n m',
  'ltr',
  'a',
  '0',
  'row',
  'text-decoration:line-through',
  'credit',
  'standfirst',
  '',
]

const attributes =
  'href name headers scope value reversed type style open href src srcset data-src alt title class style onclick onerror dir lang id name colspan rowspan start datetime data-at rel hidden width'.split(
    ' ',
  )

const texts = [
  '潮水',
  ' ',
  '\u3000\u3000港',
  '\n  ',
  'The tide ',
  '&nbsp;',
  '&lt;b&gt;',
  '&amp;amp;',
  '：',
  '1   2   3',
  '\u200b',
  '海'.repeat(45),
  '责任编辑：某甲',
  '© 2020 AFP',
  '（湾社）',
  '见https://bay.example/raw。',
  '获取更多RSS',
]

const attribute = fc
  .tuple(fc.constantFrom(...attributes), fc.constantFrom(...values), fc.constantFrom('"', "'", ''))
  .map(([name, value, quote]) => `${name}=${quote}${value}${quote}`)

const open = fc
  .tuple(fc.constantFrom(...tags), fc.array(attribute, {maxLength: 3}), fc.constantFrom('>', '/>', '>', '>', ' '))
  .map(([tag, list, end]) => `<${[tag, ...list].join(' ')}${end}`)

const close = fc.constantFrom(...tags).map((tag) => `</${tag}>`)

const text = fc.oneof(fc.constantFrom(...texts), fc.string({maxLength: 6}))

const balanced: fc.Arbitrary<string> = fc.letrec<{node: string}>((tie) => ({
  node: fc.oneof(
    {depthSize: 'medium', withCrossShrink: true},
    text,
    fc
      .tuple(fc.constantFrom(...tags), fc.array(attribute, {maxLength: 2}), fc.array(tie('node'), {maxLength: 4}))
      .map(([tag, list, inner]) => `<${[tag, ...list].join(' ')}>${inner.join('')}</${tag}>`),
  ),
})).node

/** Generates HTML as pages have it, whole trees, and damaged HTML, tags that open and close at random. */
export const fragments: fc.Arbitrary<string> = fc.oneof(
  fc.array(balanced, {maxLength: 5}).map((parts) => parts.join('')),
  fc.array(fc.oneof(open, close, text), {maxLength: 14}).map((parts) => parts.join('')),
)
