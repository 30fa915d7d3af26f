import {z} from 'zod'
import {RESCUE_STEPS} from '../model/picture.ts'

const text = z.string().trim().min(1)
const seconds = z.number().min(0.05).max(3600)

/** Schema of the config's `images` section: how pictures are found, kept and written, with every default. */
export const imagesSchema = z
  .strictObject({
    /** Folder of existing pictures, as `<host>/<path>`; null means `_media` in the first seeds folder. */
    store: text.nullable().default(null),
    /** Folder of fetched and imported originals and of their ledger. Back it up: it cannot be rebuilt. */
    media: text.default('media'),
    /** Widths of the written variants, in pixels. */
    widths: z.array(z.number().int().min(16).max(4096)).min(1).default([480, 960, 1600]),
    /** WebP quality, 1 to 100. AVIF and JPEG use settings that look the same. */
    quality: z.number().int().min(1).max(100).default(78),
    /** Also write AVIF: about 10 % fewer bytes for ten times the work. `seconds` is the limit per build. */
    avif: z
      .strictObject({seconds: z.number().min(0).max(86_400).default(600)})
      .nullable()
      .default(null),
    /** Also write JPEG, for browsers older than 2020. */
    jpeg: z.boolean().default(false),
    /** A picture beyond one of these limits is refused. */
    limits: z
      .strictObject({
        /** File size in bytes. */
        bytes: z.number().int().min(1024).default(40_000_000),
        /**
         * Width × height of one frame. Decoding may hold three bytes for each of these pixels; a picture that can only
         * be decoded whole (progressive JPEG, interlaced PNG, AVIF) and needs more is refused too.
         */
        pixels: z.number().int().min(10_000).default(80_000_000),
        /** Longer side, in pixels. */
        side: z.number().int().min(100).max(65_535).default(20_000),
        /** Pixels of all frames of an animation. Beyond this, only the first frame is shown. */
        animationPixels: z.number().int().min(0).default(40_000_000),
        /** Encoding time for one picture, in seconds. */
        seconds: seconds.default(60),
      })
      .prefault({}),
    /** Places to look for a picture, in this order. Without `--fetch-images`, a build looks only in `store`. */
    steps: z
      .array(z.enum(RESCUE_STEPS))
      .min(1)
      .default([...RESCUE_STEPS]),
    /** Private hosts, addresses or CIDR blocks from which pictures may be fetched, for intranets. */
    allowPrivate: z.array(text).default([]),
    fetch: z
      .strictObject({
        /** A page or mail address for the User-Agent, so that the operators of the hosts can reach you. */
        contact: text.nullable().default(null),
        /** Requests in flight at once. */
        concurrency: z.number().int().min(1).max(64).default(16),
        /** Requests in flight to one host at once. */
        perHost: z.number().int().min(1).max(16).default(2),
        /** Seconds between the starts of two requests to one host. */
        pause: z.number().min(0).max(3600).default(0.25),
        /** Retries after status 429 or 5xx and after broken connections. */
        retries: z.number().int().min(0).max(10).default(3),
        /** Seconds before the first retry. The wait doubles with each retry and varies by ±50 %. */
        backOff: z.number().min(0).max(3600).default(2),
        /** Limits in seconds: to connect, for the first byte, between two bytes, and for the whole request. */
        timeouts: z
          .strictObject({
            connect: seconds.default(10),
            firstByte: seconds.default(30),
            idle: seconds.default(20),
            total: seconds.default(180),
          })
          .prefault({}),
        /** Days after which a picture recorded as gone for good is tried again. */
        retryAfterDays: z.number().min(0).max(36_500).default(90),
      })
      .prefault({}),
  })
  .prefault({})

/** The `images` section of a checked config, with all defaults filled in. */
export type ImagesConfig = Readonly<z.output<typeof imagesSchema>>
