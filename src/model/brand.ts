declare const brand: unique symbol

/**
 * A nominal type: only the function that checks a value may give it this type, so that a `string` is no `SafeHtml` and
 * a `number` no `EpochMs`.
 */
export type Brand<T, Name extends string> = T & {readonly [brand]: Name}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = Brand<number, 'EpochMs'>

/** The permanent id of an article: `<outlet slug>:<native id>`. */
export type ArticleId = Brand<string, 'ArticleId'>

/** An address in the form used for comparison, never shown. Source: docs/format.md §5, "URL key". */
export type UrlKey = Brand<string, 'UrlKey'>

/** HTML from the sanitizer, or printed by a template from escaped parts. */
export type SafeHtml = Brand<string, 'SafeHtml'>

/** An http, https or mailto address that passed the URL policy and is safe in an `href`. */
export type SafeUrl = Brand<string, 'SafeUrl'>

/** The path of a page or file relative to the root of the site, with `/`: `bay/a-1.html`. */
export type Address = Brand<string, 'Address'>

/** A BCP 47 language tag. */
export type Lang = Brand<string, 'Lang'>
