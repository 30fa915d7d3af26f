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
// With `g` or `y` a pattern remembers where it stopped: what it finds would hang on what it was asked before.
const pattern = z.custom<RegExp>(
  (value) => value instanceof RegExp && !/[gy]/.test(value.flags),
  'a pattern without the flags g and y',
)

const selector = text.refine(isSelector, 'a CSS selector such as ".newsletter"')

const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/, 'a name of a-z, 0-9 and "-"')
  .refine((name) => !RESERVED_SLUG.test(name), 'a name that the site does not use itself')

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
        name: text.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower case with hyphens'),
        select: selector,
        text: pattern.exactOptional(),
        says: z.enum(['truncated', 'translation', 'frame']).exactOptional(),
        withBreaks: z.literal(true).exactOptional(),
      }),
    )
    .exactOptional(),
  furniture: z.array(pattern).exactOptional(),
  pictureKey: z.array(pattern).exactOptional(),
  largerPictures: z.array(z.strictObject({match: pattern, as: z.array(text).min(1)})).exactOptional(),
})

/** What a config file may say. Every default is here; paths are relative to the file. */
export const configSchema = z.strictObject({
  /** The archive's name. */
  title: z.union([text, localized]).default({'zh-Hans': '旧闻馆', 'zh-Hant': '舊聞館', en: 'The Backfile'}),
  /** Where the site will stand, with a final slash: needed for the sitemap and for absolute addresses in feeds. */
  siteUrl: http.regex(/\/$/, 'an address that ends with "/"').nullable().default(null),
  /** Language of the interface. */
  language: z.enum(UI_LANGUAGES).default('zh-Hans'),
  /** Zone in which all times are shown and days begin. */
  timeZone: zone.default('UTC'),
  /** Folders of seeds. */
  seeds: z.union([text.transform((one) => [one]), z.array(text).min(1)]).default(['seeds']),
  /** Folder for the site. */
  out: text.default('dist'),
  /** Folder of templates that replace ours, file by file. */
  templates: text.nullable().default(null),
  /** The one colour beside paper and ink; the style sheet's red where none is given. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'a colour such as "#a5281b"')
    .nullable()
    .default(null),
  /** Content of `<meta name="robots">`. */
  robots: text.default('noindex'),
  /** Which page search engines are told is the original: the publisher's, ours, or nothing is said. */
  canonical: z.enum(['original', 'self', 'none']).default('original'),
  images: imagesSchema,
  /** Days that the front page shows. */
  frontPageDays: z.number().int().min(1).max(14).default(5),
  /** Publishers beyond the known ones, or instead of them. */
  outlets: z.array(outletSchema).default([]),
})

export type UserConfig = z.input<typeof configSchema>
export type Config = Readonly<z.output<typeof configSchema>>
