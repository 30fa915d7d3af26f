import {createHash} from 'node:crypto'
import {type Html, html, json, verbatim} from '../src/model/html.ts'
import {addresses} from '../src/pages/address.ts'
import type {Frame} from '../src/pages/frame.ts'
import type {Head, Parts} from '../src/pages/template.ts'

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * An inline script that applies the reader's theme and text size before the first paint, and marks the page as scripted
 * so that the style sheet reserves room for the tools. It is inline, because a script of its own delays the first paint
 * by a request. The page's script removes settings that are the defaults.
 */
const FIRST = `{let d=document.documentElement.dataset;d.js='';try{Object.assign(d,JSON.parse(localStorage.backfile))}catch{}}`

const BASE = `base-uri 'none';form-action 'none'`
/**
 * The site loads and runs only its own files (Content Security Policy Level 3). The worker falls under `script-src`
 * (6.1.16). Printed as it is: each page has it, and an escaped apostrophe is five characters instead of one.
 */
const POLICY = verbatim(
  `default-src 'none';script-src 'self' ${hashOf(FIRST)};style-src 'self';img-src 'self' data:;manifest-src 'self';connect-src 'self';${BASE}`,
)
const SCRIPTS = (frame: Frame) => html`
<script>${verbatim(FIRST)}</script>
<script defer src="${frame.to(addresses.script)}"></script>`

/** The policy of a page with an inline style, which may be served at any address: it loads and runs nothing. */
const alonePolicy = (inlineStyle: string): Html =>
  verbatim(`default-src 'none';style-src ${hashOf(inlineStyle)};img-src data:;${BASE}`)

const isAlone = ({inlineStyle, goTo}: Head): boolean => inlineStyle !== undefined || goTo !== undefined

/** Without a named icon, a browser requests one from the root of the host, outside the site. */
const NO_ICON = verbatim('<link rel="icon" href="data:,">')

function canonical({original}: Head, frame: Frame): string | null {
  if (frame.canonical === 'none') return null
  if (original !== undefined && frame.canonical === 'original') return original
  return frame.absolute(frame.address)
}

function feeds(head: Head, frame: Frame) {
  return head.feeds?.map(
    ({title, atom, json: jsonFeed}) => html`
<link rel="alternate" type="application/atom+xml" title="${title}" href="${frame.to(atom)}">${
      jsonFeed &&
      html`
<link rel="alternate" type="application/feed+json" title="${title}" href="${frame.to(jsonFeed)}">`
    }`,
  )
}

/**
 * Data for previews of shared links (Open Graph protocol). It requires the page's own address; without that, a preview
 * takes title and description from the elements that every page has.
 */
function shared({title, kind, image, publishedTime}: Head, frame: Frame) {
  const url = frame.absolute(frame.address)
  if (url === null) return null
  const best = image?.picture.variants.at(-1)
  return html`
<meta property="og:url" content="${url}">
<meta property="og:title" content="${title ?? frame.title}">
<meta property="og:type" content="${kind ?? 'website'}">
<meta property="og:site_name" content="${frame.title}">${
    publishedTime &&
    html`
<meta property="article:published_time" content="${publishedTime}">`
  }${
    image &&
    best &&
    html`
<meta property="og:image" content="${frame.absolute(best.address)}">
<meta property="og:image:width" content="${best.width}">
<meta property="og:image:height" content="${best.height}">
<meta property="og:image:alt" content="${image.alt}">`
  }`
}

const style = ({inlineStyle}: Head, frame: Frame) =>
  inlineStyle === undefined
    ? html`<link rel="stylesheet" href="${frame.to(addresses.style)}">`
    : html`<style>${verbatim(inlineStyle)}</style>`

/** The HTML document around every page. */
export const layout: Parts['layout'] = (head, content, frame) => {
  const title = head.title === null ? frame.title : `${head.title} - ${frame.title}`
  const link = canonical(head, frame)
  return html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${head.inlineStyle === undefined ? POLICY : alonePolicy(head.inlineStyle)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description"${frame.siteUrl !== null && html` property="og:description"`} content="${head.description}">
<meta name="robots" content="${head.goTo ? 'noindex' : frame.robots}">${
    head.goTo &&
    html`
<meta http-equiv="refresh" content="0; url=${frame.to(head.goTo)}">`
  }${
    // Programs that count generators visit front pages.
    head.title === null &&
    html`
<meta name="generator" content="Backfile">`
  }
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">${!isAlone(head) && SCRIPTS(frame)}${
    link &&
    html`
<link rel="canonical" href="${link}">`
  }${shared(head, frame)}
${style(head, frame)}
${isAlone(head) ? NO_ICON : html`<link rel="icon" href="${frame.to(addresses.icon)}">`}${feeds(head, frame)}${
  head.linkedData !== undefined &&
  html`
<script type="application/ld+json">${json(head.linkedData)}</script>`
}
</head>
<body>
${content}
</body>
</html>
`
}
