declare const brand: unique symbol

/** A type that only the function which checks it may give: a `string` is no `SafeHtml`, a `number` no `EpochMs`. */
export type Brand<T, Name extends string> = T & {readonly [brand]: Name}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = Brand<number, 'EpochMs'>

/** `<outlet slug>:<native id>`, the name of an article for ever (DESIGN, "Addresses"). */
export type ArticleId = Brand<string, 'ArticleId'>

/** An address to compare by, never to show (FORMAT §5, "URL key"). */
export type UrlKey = Brand<string, 'UrlKey'>

/** HTML that came out of the sanitizer, or was printed by a template from escaped parts. */
export type SafeHtml = Brand<string, 'SafeHtml'>

/** An http(s) or mailto address that passed the URL policy and can stand in an `href`. */
export type SafeUrl = Brand<string, 'SafeUrl'>

/** The place of a page or file in the site, relative to its root, with `/`: `dw/a-1.html`. */
export type Address = Brand<string, 'Address'>

/** A BCP 47 language tag. */
export type Lang = Brand<string, 'Lang'>
