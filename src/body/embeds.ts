import type {Element} from 'hast'
import {plainWords} from '../base/markup-in-text.ts'
import type {Embed} from '../model/article.ts'
import type {SafeUrl} from '../model/brand.ts'
import {attribute, element, hasClass, isElement, type Step} from './context.ts'
import {EMBED} from './marks.ts'
import {countRemoved} from './removal.ts'
import {type Replacement, replaceChildren} from './replace.ts'
import {hasText} from './text.ts'

/** Addresses of advertisements, trackers and share buttons, which are no part of an article. docs/format.md §12. */
const NO_CONTENT =
  /(?:doubleclick\.net|googlesyndication\.com|adservice|\/ads?\/|googletagmanager\.com|facebook\.com\/plugins\/(?:like|share)|platform\.twitter\.com\/widgets)/i

/** Addresses of videos. An embed with one of them is a video, also in an `iframe`. */
const VIDEO =
  /^https?:\/\/(?:[^/]+\.)?(?:(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|kaltura\.com)\/|facebook\.com\/.*\bvideos?\b)/i

/** Titles that only name the kind of element, such as `video player`. */
const EMPTY_TITLE = /^(?:[\w ]*\biframe|[\w ]*\bplayer|video|audio|embed(?:ded)?[\w ]*)$/i

/**
 * Step that replaces every player and frame with a `bf-embed` placeholder and records its medium, address and title.
 * Only the first embed of an address stays. The page loads no embed, so that no third party learns of a reader. Source:
 * docs/format.md §12.
 */
export const embeds: Step = (tree, {base}, findings) => {
  const seen = new Set<string>()
  const instead: Replacement = (child) => {
    if (!isElement(child)) return null
    const embed = embedIn(child, base)
    if (embed === undefined) {
      replaceChildren(child, instead)
      return null
    }
    const reason = embed === null ? 'no-address' : seen.has(embed.url) ? 'copy' : null
    if (reason !== null) countRemoved(findings.removed, child, reason)
    if (embed === null || reason !== null) return []
    if (hasText(child)) countRemoved(findings.removed, child, 'fallback')
    seen.add(embed.url)
    const at = findings.embeds.push(embed) - 1
    return [element(EMBED, [], {dataAt: String(at)})]
  }
  replaceChildren(tree, instead)
}

const MEDIA: Readonly<Record<string, Embed['medium']>> = {video: 'video', audio: 'audio', iframe: 'frame'}

/**
 * The embed that an element shows: undefined if the element is no player or frame, null if it has no usable address.
 */
function embedIn(node: Element, base: URL): Embed | null | undefined {
  const chart = chartIn(node)
  if (chart) return chart
  const medium = MEDIA[node.tagName]
  if (medium === undefined) return undefined
  const url = hasClass(node, 'wp-embedded-content') ? null : sourceOf(node, base)
  if (!url) return null
  const title = plainWords(attribute(node, 'title'))
  return {
    medium: VIDEO.test(url.href) ? 'video' : medium,
    url: url.href as SafeUrl,
    title: EMPTY_TITLE.test(title) ? '' : title,
  }
}

/**
 * A chart of Infogram: an empty element that Infogram's script would replace with a frame. Null for other elements.
 */
function chartIn(node: Element): Embed | null {
  const chart = hasClass(node, 'infogram-embed') ? /^[\w-]+$/.exec(attribute(node, 'dataId')) : null
  if (!chart) return null
  return {medium: 'frame', url: `https://infogram.com/${chart[0]}` as SafeUrl, title: attribute(node, 'dataTitle')}
}

/** Whether a player or frame has an address that a reader can open. */
export const hasAddress = (player: Element, base: URL): boolean =>
  !hasClass(player, 'wp-embedded-content') && sourceOf(player, base) !== null

function sourceOf(player: Element, base: URL): URL | null {
  const nested = player.children.filter(isElement).filter((child) => child.tagName === 'source')
  const written = [player, ...nested].flatMap((node) =>
    ['src', 'dataSrc', 'dataLazySrc'].map((name) => attribute(node, name)),
  )
  for (const text of written) {
    if (text === '' || !URL.canParse(text, base.href)) continue
    const url = new URL(text, base)
    if (url.protocol !== 'https:' && url.protocol !== 'http:') continue
    if (!NO_CONTENT.test(url.href)) return watchPage(url)
  }
  return null
}

/**
 * The page where viewers can watch the video of a YouTube, Vimeo or Facebook player; for other players their address.
 */
function watchPage(url: URL): URL {
  const host = url.hostname.replace(/^www\./, '')
  const youtube = /^(?:youtube\.com|youtube-nocookie\.com)$/.test(host)
    ? /^\/(?:embed|v)\/([\w-]{6,})/.exec(url.pathname)?.[1]
    : undefined
  if (youtube) return new URL(`https://www.youtube.com/watch?v=${youtube}`)
  const vimeo = host === 'player.vimeo.com' ? /^\/video\/(\d+)/.exec(url.pathname)?.[1] : undefined
  if (vimeo) return new URL(`https://vimeo.com/${vimeo}`)
  const facebook =
    host === 'facebook.com' && url.pathname.startsWith('/plugins/video') ? url.searchParams.get('href') : null
  if (facebook !== null && /^https?:/i.test(facebook) && URL.canParse(facebook)) return new URL(facebook)
  return url
}
