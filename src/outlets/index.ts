import {getDomain} from 'tldts'
import type {ArticleId} from '../model/brand.ts'
import {type Identity, identityOf, identityOfNative} from './identity.ts'
import {knownOutlets} from './known.ts'
import type {Outlet, ReferenceRule} from './outlet.ts'

/** Slugs that no outlet may have, since addresses of the site begin with them or Windows keeps them for devices. */
const RESERVED_SLUG =
  /^(?:\d{4}|media|assets|sitemap|undated|outlets|calendar|overview|topics|index|on|about|report|feed|404|con|prn|aux|nul)$/

/** An article that an address at a known outlet refers to. */
export interface Reference {
  readonly id: ArticleId
  /** The address for readers, if the address found is for machines. */
  readonly url: string | null
}

/** The home page of a derived outlet: the root of the host of one of its pages. */
export const derivedHome = ({protocol, hostname}: URL): string => `${protocol}//${hostname}/`

/** The registry of all outlets that a build knows. Every stage finds the outlet of an article here. */
export class Outlets {
  readonly #byHost = new Map<string, Outlet>()
  readonly #byCategory = new Map<string, Outlet>()
  readonly #bySlug = new Map<string, Outlet>()
  /**
   * Outlets derived from domains that no table has, by domain. Links are not resolved to them, since the result would
   * depend on the articles read before.
   */
  readonly #derived = new Map<string, Outlet>()
  readonly #rules: readonly {readonly outlet: Outlet; readonly rule: ReferenceRule}[]

  /** A later table replaces an earlier one of the same slug, so that a user's config comes last. */
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

  /** All tables, the last one of each slug. */
  get tables(): readonly Outlet[] {
    return [...this.#bySlug.values()]
  }

  /** Slugs of all tables. */
  get slugs(): readonly string[] {
    return [...this.#bySlug.keys()]
  }

  /** Forgets the derived outlets. */
  forgetDerived(): void {
    this.#derived.clear()
  }

  /** The outlet with a slug, from a table or derived. Throws if there is none. */
  named(slug: string): Outlet {
    const outlet = this.#bySlug.get(slug) ?? [...this.#derived.values()].find((derived) => derived.slug === slug)
    if (!outlet) throw new Error(`No outlet has the slug ${slug}.`)
    return outlet
  }

  /**
   * The outlet of an article: by the front block's category if an outlet has that name, else by host, else derived from
   * the domain.
   */
  of(url: URL, category: string | null = null): Outlet {
    const named = category === null ? undefined : this.#byCategory.get(category)
    return named ?? this.#ofHost(url.hostname) ?? this.#derive(url)
  }

  /** The identity of the article at an address, by the rule of the host's outlet. */
  identify(url: URL, outlet: Outlet): Identity {
    const host = this.#ofHost(url.hostname) ?? this.#derive(url)
    // A link post: the category gives its outlet, and the host's rule gives its id (docs/format.md §5).
    if (host.slug !== outlet.slug) return identityOfNative(`${host.slug}-${identityOf(url, host).nativeId}`, outlet)
    return identityOf(url, outlet)
  }

  /** The article that a link refers to, or null if no table has its host. */
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

  /** Derives an outlet from the registrable domain (Public Suffix List), so that blogs of one host stay apart. */
  #derive(url: URL): Outlet {
    const domain = getDomain(url.hostname, {allowPrivateDomains: true}) ?? url.hostname
    const known = this.#derived.get(domain)
    if (known) return known
    // Hyphens are doubled, so that `a-b.com` and `a.b.com` get different slugs.
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

/** The registry of the known outlets (docs/format.md §5) and those of a config. */
export function outletsWith(more: readonly Outlet[]): Outlets {
  return new Outlets([...knownOutlets, ...more])
}

export type {Identity, Outlet}
export {RESERVED_SLUG}
