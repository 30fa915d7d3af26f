import {z} from 'zod'
import {STEPS} from '../model/picture.ts'

const text = z.string().trim().min(1)
const seconds = z.number().min(0.05).max(3600)

/** How pictures are found, kept and written. Every default is here. */
export const imagesSchema = z
  .strictObject({
    /** Pictures already at hand, in a folder laid out as `<host>/<path>`; by default `_media` in the first seeds folder. */
    store: text.nullable().default(null),
    /** Folder of the originals that were fetched or imported, and of their ledger: keep it, it is the archive. */
    media: text.default('media'),
    /** Widths in pixels. */
    widths: z.array(z.number().int().min(16).max(4096)).min(1).default([480, 960, 1600]),
    /** WebP quality, 1 to 100; the other formats are set to look alike. */
    quality: z.number().int().min(1).max(100).default(78),
    /** Also write AVIF: about a tenth fewer bytes for ten times the work. At most so many seconds a build are spent on it. */
    avif: z
      .strictObject({seconds: z.number().min(0).max(86_400).default(600)})
      .nullable()
      .default(null),
    /** Also write JPEG, for browsers from before 2020. */
    jpeg: z.boolean().default(false),
    /** Beyond these a picture is refused. */
    limits: z
      .strictObject({
        /** Of the file. */
        bytes: z.number().int().min(1024).default(40_000_000),
        /**
         * Width × height, of one frame. Three bytes for each are what decoding may hold at once: a picture that must be had
         * whole (a JPEG of several passes, an interlaced PNG, an AVIF) and holds more is refused too.
         */
        pixels: z.number().int().min(10_000).default(80_000_000),
        /** Width or height. */
        side: z.number().int().min(100).max(65_535).default(20_000),
        /** All frames together: beyond it the first is shown, still. */
        animationPixels: z.number().int().min(0).default(40_000_000),
        /** Time for one picture. */
        seconds: seconds.default(60),
      })
      .prefault({}),
    /** Where a picture is looked for, in this order. Without `--fetch-images` a build stops after `store`. */
    steps: z
      .array(z.enum(STEPS))
      .min(1)
      .default([...STEPS]),
    /** Hosts, addresses or CIDR blocks that may be asked although they are not public: for intranets. */
    allowPrivate: z.array(text).default([]),
    fetch: z
      .strictObject({
        /** A page or mail address in the User-Agent, for whoever runs the hosts that are asked. */
        contact: text.nullable().default(null),
        /** Requests at the same time. */
        concurrency: z.number().int().min(1).max(64).default(16),
        /** Requests at the same time to one host. */
        perHost: z.number().int().min(1).max(16).default(2),
        /** Seconds between the starts of two requests to one host. */
        pause: z.number().min(0).max(3600).default(0.25),
        /** Further tries after 429, 5xx and broken connections. */
        retries: z.number().int().min(0).max(10).default(3),
        /** Seconds before the first further try; it doubles each time, and varies. */
        backOff: z.number().min(0).max(3600).default(2),
        /** Seconds until a connection stands, until the first byte comes, between bytes, and for all. */
        timeouts: z
          .strictObject({
            connect: seconds.default(10),
            firstByte: seconds.default(30),
            idle: seconds.default(20),
            total: seconds.default(180),
          })
          .prefault({}),
        /** Days until what is gone for good is looked for again. */
        retryAfterDays: z.number().min(0).max(36_500).default(90),
      })
      .prefault({}),
  })
  .prefault({})

/** The settings of pictures, whole. */
export type ImagesConfig = Readonly<z.output<typeof imagesSchema>>
