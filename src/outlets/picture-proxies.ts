import {decodeSafely} from './urls.ts'

/** Parameters of weserv, which end the address of the picture. docs/format.md §7. */
const WESERV_OWN = /&(?:w|h|dpr|fit|a|output|q|l|il|n|maxage|default|we|trim|sharp|bg)(?:=.*)?$/s

/** A service that fetches pictures of other hosts: group 1 of its addresses is the address of the picture. */
interface Proxy {
  readonly name: string
  /** Texts of which each address that matches has one, separated by spaces. */
  readonly sign: string
  readonly match: RegExp
  /** `path`: host and path as they are; `part`: percent-encoded as a whole, as in a parameter. */
  readonly as: 'weserv' | 'path' | 'part'
  /** The address counts only if it has a picture's path, since other addresses have the same shape. */
  readonly onlyPictures?: true
}

/** Picture proxies, archives and converters with the original's address in their own. docs/format.md §7. */
const PROXIES: readonly Proxy[] = [
  {
    name: 'weserv',
    sign: 'weserv.nl wsrv.nl',
    match: /^https?:\/\/(?:images\.weserv\.nl|wsrv\.nl)\/?\?(?:[^#]*?&)?url=([^#]*)$/i,
    as: 'weserv',
  },
  {name: 'Photon', sign: '.wp.com/', match: /^https?:\/\/i[0-3]\.wp\.com\/([^?#]+)/i, as: 'path'},
  {
    name: 'a web archive',
    sign: 'web.archive.org',
    match: /^https?:\/\/web\.archive\.org\/(?:web\/)?\d{1,14}(?:[a-z]{2}_)?\/((?:https?:\/\/?)?[^/?#]+\.[^/]+\/.+)$/i,
    as: 'path',
  },
  {
    // A saved page may name the archive's copies relative to its own host.
    name: 'a web archive, relative',
    sign: '/web/',
    match: /^https?:\/\/[^/]+\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/?[^/?#]+\.[^/]+\/.+)$/i,
    as: 'path',
  },
  {
    name: 'Google AMP',
    sign: 'cdn.ampproject.org',
    match: /^https?:\/\/[\w-]+\.cdn\.ampproject\.org\/i{1,2}\/(?:[wh]\d+\/)*(?:s\/)?([^/]+\.[^/]+\/[^#]+)$/i,
    as: 'path',
  },
  {
    name: 'Statically',
    sign: 'cdn.statically.io',
    match: /^https?:\/\/cdn\.statically\.io\/img\/([^/]+\.[^/]+\/[^?#]+)/i,
    as: 'path',
  },
  {name: 'Next.js', sign: '/_next/image', match: /\/_next\/image\/?\?(?:[^#]*?&)?url=([^&#]+)/i, as: 'part'},
  {
    name: 'DuckDuckGo',
    sign: 'external-content.duckduckgo.com',
    match: /^https?:\/\/external-content\.duckduckgo\.com\/iu\/?\?(?:[^#]*?&)?u=([^&#]+)/i,
    as: 'part',
  },
  {
    name: 'Google',
    sign: '/imgres',
    match: /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/imgres\?(?:[^#]*?&)?imgurl=([^&#]+)/i,
    as: 'part',
  },
  {
    name: 'Google gadgets',
    sign: '/gadgets/proxy',
    match: /^https?:\/\/images\d*-focus-opensocial\.googleusercontent\.com\/gadgets\/proxy\?(?:[^#]*?&)?url=([^&#]+)/i,
    as: 'part',
  },
  {
    name: 'Facebook',
    sign: '/safe_image.php',
    match: /^https?:\/\/[^/]*fbcdn\.net\/safe_image\.php\?(?:[^#]*?&)?url=([^&#]+)/i,
    as: 'part',
  },
  {
    name: 'Cloudinary and Substack',
    sign: 'image/fetch/',
    match: /^https?:\/\/[^/]+\/(?:[^?#]*\/)?image\/fetch\/(?:[^?#]*?\/)?(https?(?::\/\/|%3A%2F%2F)[^?#]+)/i,
    as: 'part',
    onlyPictures: true,
  },
  {
    name: 'Cloudflare',
    sign: '/cdn-cgi/image/',
    match: /^https?:\/\/[^/]+\/cdn-cgi\/image\/[^/]+\/(https?:\/\/[^#]+)$/i,
    as: 'path',
    onlyPictures: true,
  },
  {name: 'thumbor', sign: '/unsafe/', match: /\/unsafe\/.*?(https?:\/\/.+)$/i, as: 'path', onlyPictures: true},
]

/** Tells quickly that an address is no proxy's: most are not. */
const MAYBE = new RegExp(
  PROXIES.flatMap(({sign}) => sign.split(' '))
    .map((sign) => sign.replaceAll('.', '\\.'))
    .join('|'),
  'i',
)

const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|avif)/i

/**
 * The picture's address inside an address of a picture proxy, or null for other addresses. A proxy behind a proxy is
 * taken off too. Source: docs/format.md §7.
 */
export function unwrapProxy(address: string): string | null {
  if (!MAYBE.test(address)) return null
  for (const {match, as, onlyPictures} of PROXIES) {
    const inner = match.exec(address)?.[1]
    if (inner === undefined || (onlyPictures && !PICTURE_NAME.test(inner))) continue
    const origin = as === 'path' ? inner : as === 'part' ? decodeSafely(inner) : withoutWeserv(inner)
    // A path of the proxy's own host is no address of another one.
    if (origin.startsWith('/') && !origin.startsWith('//')) continue
    const whole = withScheme(origin)
    return unwrapProxy(whole) ?? whole
  }
  return null
}

function withoutWeserv(inner: string): string {
  const plain = inner.replace(WESERV_OWN, '').replace(/^ssl:/i, '')
  const origin = /%2f/i.test(plain) && !plain.includes('/') ? decodeSafely(plain) : plain
  return origin.replace(/^ssl:/i, '')
}

/** An address with its scheme; web archives shorten `https://` to `https:/`. */
const withScheme = (address: string): string =>
  /^https?:\//i.test(address) ? address.replace(/^(https?:\/)(?!\/)/i, '$1/') : `https://${address.replace(/^\/+/, '')}`
