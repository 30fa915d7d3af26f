import {digits, linked, slugOf, times} from '../layout.ts'
import type {Draft, Named, OutletProfile} from '../outlet-profile.ts'
import {USUAL} from '../outlet-profile.ts'

const PAPERS = ['economist', 'wsj', 'bloomberg', 'caixin', 'nautilus', 'initium']

const address = ({number}: Named): string =>
  `https://nei.st/medium/${PAPERS[number % PAPERS.length]}/${slugOf('', number)}`

/** An empty advertisement box between paragraphs. docs/format.md §10. */
const advertisement = (
  number: number,
): string => `  <div class="code-block code-block-${number}" style="margin: 8px 0; clear: both;">
   <br/>
   <div class="container ads_KbHEVhh8Rw">
    <div class="card card--blog post-sidebar">
     <div class="card-body">
      <div class="logo_ngcontent-kty-0">
      </div>
      <div class="iframe-blocker U6XAMK63Vh00WqvF2BacIQ">
       <div class="background-h60B">
       </div>
       <div class="WumZiPCS4MeMw4pxQ">
       </div>
      </div>
     </div>
     <div class="card-footer">
      <div class="card-footer-wrapper" layout="row bottom-left">
      </div>
     </div>
    </div>
   </div>
  </div>`

/** The paywall box in place of the rest of the text. docs/format.md §10. */
const BARRIER = `  <div class="BarrierFailsafe__fullBarrier">\n   <p>\n    继续阅读\n   </p>\n  </div>\n`

function picture(draft: Draft, captioned: boolean): string {
  const {random, writer} = draft
  const source = `https://cdn.jsdelivr.net/gh/0nd1jyU39XQ/_/img/1/${digits(8, draft)}_FNP${digits(3, draft)}.jpg`
  const caption = random.chance(0.55)
    ? `\n   <figcaption class="imageCaption">\n    ${writer.caption(74)}\n   </figcaption>`
    : ''
  const box = captioned ? 'figure' : 'div'
  return `  <${box} class="container img component-image">
    <div class="aspectRatioPlaceholder" style="padding-bottom:56.25%;height: 0;">
     <div class="progressiveMedia" data-height="720" data-width="1280">
      <img alt="" class="progressiveMedia-image lazyload" data-src="${source}" src="${source}"/>
     </div>
    </div>${caption}
  </${box}>`
}

function summary(draft: Draft): string {
  const {address: to, title} = draft.link()
  return `   <div class="card card--related">
    <a class="card-link" href="${to}">
     <h3 class="card-title">
      ${title}
     </h3>
    </a>
   </div>`
}

/** A paragraph over several lines; sometimes half of it is in a `<span>`. */
const paragraph = (text: string, draft: Draft): string => {
  const {random} = draft
  const half = Math.floor(text.length / 2)
  if (random.chance(0.04)) return `  <p>\n   ${linked(text, draft.link().address)}\n  </p>`
  if (random.chance(0.3))
    return `  <p>\n   ${text.slice(0, half)}\n   <span class="markup--p">\n    ${text.slice(half)}\n   </span>\n  </p>`
  return `  <p class="graf graf--p graf-after--p">\n   ${text}\n  </p>`
}

function body(draft: Draft): string {
  const {named, random, writer, paragraphs, title} = draft
  const id = 10_000 + named.number
  const paper = PAPERS[named.number % PAPERS.length] ?? ''
  const parts = paragraphs.map((one) => paragraph(one, draft))
  const captioned = random.chance(0.48)
  const between = [
    ...times(random.chance(0.12) ? 0 : random.pick([1, 1, 1, 1, 2, 4, 7]), () => picture(draft, captioned)),
    ...times(Math.min(12, 2 + Math.floor(paragraphs.length / 5)), (at) => advertisement(at + 1)),
  ]
  const step = Math.max(1, Math.floor(parts.length / (between.length + 1)))
  const laid = parts.flatMap((one, at) => (at % step === step - 1 ? [one, ...between.splice(0, 1)] : [one]))
  const related = random.chance(0.6)
    ? `  <section class="collection">\n   <header>\n    相关\n   </header>\n${times(3, () => summary(draft)).join('\n')}\n  </section>\n`
    : ''
  return `<article class="post-${id} post type-post status-publish format-standard hentry category-${paper}" id="post-${id}">
 <header class="page-header medium Archives">
  <div class="page-header__image">
  </div>
  <div class="page-header__content">
   <h1 class="page-title text-align-center">
    ${title}
   </h1>
  </div>
 </header>
 <div class="entry-content aesop-entry-content" id="post-${id}-content">
  <link as="font" crossorigin="anonymous" href="//cdn.jsdelivr.net/gh/0nd1jyU39XQ/_/glyph/font-face/0uIzqoZjSuJfvSBnvgXTcApMtcVhMcpr.woff" rel="preload" type="font/woff"/>
  <link as="font" crossorigin="anonymous" href="//cdn.jsdelivr.net/gh/0nd1jyU39XQ/_/glyph/font-face/1sTnSLZWDKucPX6SAk.woff" rel="preload" type="font/woff"/>
  <p class="blog-post__description">
   ${writer.caption(28)}
  </p>
  <span id="more-${id}">
  </span>
  <div class="navigation__primary-inner">
   <a class="${paper}__link-logo" href="${random.chance(0.3) ? '' : 'https:'}//nei.st/medium/${paper}">
   </a>
  </div>
${[...laid, ...between].join('\n')}
${related}${random.chance(0.075) ? BARRIER : ''} </div>
 <footer class="entry-footer">
  <div class="categories icon-link">
   <a href="https://nei.st/category/medium/${paper}" rel="category tag">
    ${paper}
   </a>
  </div>
 </footer>
</article>
`
}

/** Profile of the outlet Nei.st. */
export const neiSt: OutletProfile = {
  ...USUAL,
  slug: 'nei-st',
  category: 'Nei.st',
  files: 173,
  days: [
    '2019-08-01',
    '2019-09-05',
    '2019-12-23',
    '2020-02-20',
    '2020-04-07',
    '2020-07-10',
    '2020-07-26',
    '2020-07-29',
  ],
  weekend: 1,
  characters: [120, 620, 1900, 3350, 6700, 13500, 20000, 32000],
  paragraph: 108,
  headline: [2, 4, 9, 13, 17, 25, 29, 35],
  forms: [['front', 1]],
  address,
  body,
}
