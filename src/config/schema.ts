import {z} from 'zod'
import {isSelector} from '../body/selector.ts'
import {UI_LANGUAGES} from '../model/ui-language.ts'
import {RESERVED_SLUG} from '../outlets/index.ts'
import {isZone} from '../time/zone.ts'

import {imagesSchema} from './images.ts'

const text = z.string().trim().min(1)
const localized = z.strictObject({'zh-Hans': text, 'zh-Hant': text, en: text})
const zone = text.refine(isZone, 'an IANA time zone such as "Asia/Shanghai"')
const http = z.url({protocol: /^https?$/})
// With `g` or `y` a RegExp keeps `lastIndex` between calls, so its result would depend on earlier calls.
const pattern = z.custom<RegExp>(
  (value) => value instanceof RegExp && !/[gy]/.test(value.flags),
  'a pattern without the flags g and y',
)

const partName = text.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower case with hyphens')

const selector = text.refine(isSelector, 'a CSS selector such as ".newsletter"')

const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/, 'a name of a-z, 0-9 and "-"')
  .refine((name) => !RESERVED_SLUG.test(name), 'a name that the site does not use itself')

/** Schema of one outlet in a config. `Outlet` in `outlets/outlet.ts` explains the fields. */
export const outletSchema = z.strictObject({
  slug,
  names: localized,
  home: http,
  hosts: z.array(text).min(1),
  categories: z.array(text).exactOptional(),
  id: z
    .strictObject({
      match: pattern,
      lower: z.boolean().exactOptional(),
      sameWithinDays: z.number().int().min(1).max(31).exactOptional(),
    })
    .exactOptional(),
  references: z.array(z.strictObject({match: pattern, id: text, url: text})).exactOptional(),
  feedAheadHours: z.number().min(1).max(24).exactOptional(),
  zone,
  language: text,
  time: z
    .strictObject({
      layout: z.enum(['italic', 'plain', 'element', 'dated', 'rdfa']),
      halfDay: z.literal(true).exactOptional(),
    })
    .exactOptional(),
  title: z
    .strictObject({
      drop: z.array(pattern).exactOptional(),
      section: z.array(pattern).exactOptional(),
      badge: z.array(z.strictObject({match: pattern, badge: z.enum(['video', 'gallery'])})).exactOptional(),
    })
    .exactOptional(),
  byline: selector.exactOptional(),
  tags: selector.exactOptional(),
  standfirst: selector.exactOptional(),
  related: selector.exactOptional(),
  boxes: selector.exactOptional(),
  galleryTitle: pattern.exactOptional(),
  notes: z
    .strictObject({
      agency: pattern.exactOptional(),
      credit: pattern.exactOptional(),
      disclaimer: pattern.exactOptional(),
      rights: pattern.exactOptional(),
    })
    .exactOptional(),
  lists: z.strictObject({kind: z.enum(['list', 'namelist']), fromCharacters: z.number().int().min(0)}).exactOptional(),
  drop: z
    .array(
      z.strictObject({
        name: partName,
        select: selector,
        text: pattern.exactOptional(),
        says: z.enum(['truncated', 'translation', 'frame']).exactOptional(),
        withBreaks: z.literal(true).exactOptional(),
      }),
    )
    .exactOptional(),
  lines: z
    .array(z.strictObject({name: partName, match: pattern, at: z.enum(['start', 'end']).exactOptional()}))
    .exactOptional(),
  furniture: z.array(pattern).exactOptional(),
  pictureKey: z.array(pattern).exactOptional(),
  largerPictures: z.array(z.strictObject({match: pattern, as: z.array(text).min(1)})).exactOptional(),
})

/** Schema of a config file, with every default. Relative paths start from the root that `readConfig` gives. */
export const configSchema = z.strictObject({
  /** The archive's name. */
  title: z.union([text, localized]).default({'zh-Hans': '旧闻馆', 'zh-Hant': '舊聞館', en: 'The Backfile'}),
  /** The site's public address, with a final slash. The sitemap and absolute addresses in feeds need it. */
  siteUrl: http.regex(/\/$/, 'an address that ends with "/"').nullable().default(null),
  /** Language of the site's interface. */
  language: z.enum(UI_LANGUAGES).default('zh-Hans'),
  /** IANA zone in which times are shown and days begin. */
  timeZone: zone.default('UTC'),
  /** Folders of seeds: one path or several. */
  seeds: z.union([text.transform((one) => [one]), z.array(text).min(1)]).default(['seeds']),
  /** Output folder of the built site. */
  out: text.default('dist'),
  /** Folder of templates; a file in it replaces the built-in template of the same name. */
  templates: text.nullable().default(null),
  /** Accent colour as `#rrggbb`; null means the style sheet's red. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'a colour such as "#a5281b"')
    .nullable()
    .default(null),
  /** Content of `<meta name="robots">`. */
  robots: text.default('noindex'),
  /** Target of `<link rel="canonical">`: the publisher's page, the archive's own page, or no link at all. */
  canonical: z.enum(['original', 'self', 'none']).default('original'),
  images: imagesSchema,
  /** Number of days on the front page. */
  frontPageDays: z.number().int().min(1).max(14).default(5),
  /** Further outlets. One with the slug of a built-in outlet replaces it. */
  outlets: z.array(outletSchema).default([]),
})

/** A config as its author writes it, before defaults. */
export type UserConfig = z.input<typeof configSchema>
/** A checked config, with all defaults filled in. */
export type Config = Readonly<z.output<typeof configSchema>>
