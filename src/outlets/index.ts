import {getDomain} from 'tldts'
import type {ArticleId} from '../model/brand.ts'
import {type Identity, identityOf, identityOfNative} from './identity.ts'
import {knownOutlets} from './known.ts'
import type {Outlet, ReferenceRule} from './outlet.ts'

/** First parts of addresses that are the site's own. */
const RESERVED_SLUG =
  /^(?:\d{4}|media|assets|sitemap|undated|outlets|calendar|overview|topics|index|on|about|report|feed|404|con|prn|aux|nul)$/

/** What an address on one of our outlets refers to. */
export interface Reference {
  readonly id: ArticleId
  /** The address for readers, where the one found is not for them. */
  readonly url: string | null
}

/** The home of a publisher that no table names, by a page of it. */
export const derivedHome = ({protocol, hostname}: URL): string => `${protocol}//${hostname}/`

/** All publishers that a build knows. Every stage asks here; none decides by itself. */
export class Outlets {
  readonly #byHost = new Map<string, Outlet>()
  readonly #byCategory = new Map<string, Outlet>()
  readonly #bySlug = new Map<string, Outlet>()
  /** Publishers that no table names, by domain. Kept apart: what a link means must not hang on what was read before it. */
  readonly #derived = new Map<string, Outlet>()
  readonly #rules: readonly {readonly outlet: Outlet; readonly rule: ReferenceRule}[]

  /** Later tables replace earlier ones of the same slug, so that a user's config has the last word. */
  constructor(tables: readonly Outlet[]) {
    for (const outlet of tables) this.#bySlug.set(outlet.slug, outlet)
    for (const outlet of this.#bySlug.values()) {
      for (const host of outlet.hosts) this.#byHost.set(host.toLowerCase(), outlet)
      for (const name of outlet.categories ?? []) this.#byCategory.set(name, outlet)
    }
    this.#rules = [...this.#bySlug.values()].flatMap((outlet) =>
      (outlet.references ?? []).map((rule) => ({outlet, rule})),
    )
  }

  /** All tables, each slug's last one. */
  get tables(): readonly Outlet[] {
    return [...this.#bySlug.values()]
  }

  /** Slugs of all tables. */
  get slugs(): readonly string[] {
    return [...this.#bySlug.keys()]
  }

  /** Forgets the publishers that no table names. */
  forgetDerived(): void {
    this.#derived.clear()
  }

  /** The publisher of a slug that this registry gave. */
  named(slug: string): Outlet {
    const outlet = this.#bySlug.get(slug) ?? [...this.#derived.values()].find((derived) => derived.slug === slug)
    if (!outlet) throw new Error(`No outlet has the slug ${slug}.`)
    return outlet
  }

  /** The publisher by the front block's category if that is one of its names, else by host, else a derived one. */
  of(url: URL, category: string | null = null): Outlet {
    const named = category === null ? undefined : this.#byCategory.get(category)
    return named ?? this.#ofHost(url.hostname) ?? this.#derive(url)
  }

  /** The name of the article at this address, by the rules of the host's outlet. */
  identify(url: URL, outlet: Outlet): Identity {
    const host = this.#ofHost(url.hostname) ?? this.#derive(url)
    // A link post: its category says who carried it, its address whose rule names it (FORMAT §5).
    if (host.slug !== outlet.slug) return identityOfNative(`${host.slug}-${identityOf(url, host).nativeId}`, outlet)
    return identityOf(url, outlet)
  }

  /** What a link means in terms of articles, or null where its host is nobody's. */
  reference(url: URL): Reference | null {
    for (const {outlet, rule} of this.#rules) {
      const match = rule.match.exec(url.href)
      if (!match) continue
      const fill = (pattern: string) => pattern.replace('$1', match[1] ?? '')
      return {id: identityOfNative(fill(rule.id), outlet).id, url: fill(rule.url)}
    }
    const outlet = this.#ofHost(url.hostname)
    return outlet ? {id: identityOf(url, outlet).id, url: null} : null
  }

  #ofHost(hostname: string): Outlet | undefined {
    let host = hostname.toLowerCase()
    for (;;) {
      const outlet = this.#byHost.get(host)
      if (outlet) return outlet
      const dot = host.indexOf('.')
      if (dot < 0) return undefined
      host = host.slice(dot + 1)
    }
  }

  /** An unknown publisher is its registrable domain (Public Suffix List), so that its blogs on one host stay apart. */
  #derive(url: URL): Outlet {
    const domain = getDomain(url.hostname, {allowPrivateDomains: true}) ?? url.hostname
    const known = this.#derived.get(domain)
    if (known) return known
    // A hyphen is doubled: `a-b.com` and `a.b.com` must not share a shelf.
    const derived = domain
      .toLowerCase()
      .replaceAll('-', '--')
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '')
    const slug = derived === '' || RESERVED_SLUG.test(derived) || this.#bySlug.has(derived) ? `x-${derived}` : derived
    const outlet: Outlet = {
      slug,
      names: {'zh-Hans': domain, 'zh-Hant': domain, en: domain},
      home: derivedHome(url),
      hosts: [domain],
      zone: 'UTC',
      language: 'und',
      time: {layout: 'element'},
      isDerived: true,
    }
    this.#derived.set(domain, outlet)
    return outlet
  }
}

/** The publishers of FORMAT §5 with those of a config. */
export function outletsWith(more: readonly Outlet[]): Outlets {
  return new Outlets([...knownOutlets, ...more])
}

export type {Identity, Outlet}
export {RESERVED_SLUG}
