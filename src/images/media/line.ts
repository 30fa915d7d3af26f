import {z} from 'zod'
import type {EpochMs, SafeUrl} from '../../model/brand.ts'
import {RESCUE_STEPS, UNFIT, UNREACHED} from '../../model/picture.ts'
import {quote} from '../../model/problem.ts'
import {EXTENSIONS, type LedgerRecord, type MediaType} from './record.ts'

/** The fields of a line and of its attempts, in fixed order: equal records give equal lines. */
export const FIELDS = [
  'key',
  'status',
  'reason',
  'permanent',
  'tries',
  'step',
  'url',
  'code',
  'sha256',
  'bytes',
  'type',
  'width',
  'height',
  'time',
  'addresses',
  'spares',
  'attempts',
]

/** Formats a record as a line of the ledger or the journal: JSON and a line break. */
export const ledgerLine = (record: LedgerRecord): string => `${JSON.stringify(record, FIELDS)}\n`

// The casts add the brand that a value deserves once the schema has checked it.
const address = z.string().regex(/^https?:\/\//, 'an http or https address') as unknown as z.ZodType<SafeUrl>
const time = z.int().min(0) as unknown as z.ZodType<EpochMs>
const count = z.int().min(0)
const step = z.enum([...RESCUE_STEPS, 'import', 'seed'])
const place = z.string().regex(/^(?:https?:\/\/|ni:\/\/\/)/, 'an http or https address, or a ni name')
const reason = z.enum(['absent', ...UNFIT, ...UNREACHED])
const wantedFields = {key: z.string().min(1), addresses: z.array(address), spares: z.array(address).optional()}

const recordSchema = z.discriminatedUnion('status', [
  z.strictObject({
    ...wantedFields,
    status: z.literal('stored'),
    step,
    url: place,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits'),
    bytes: count,
    type: z.enum(Object.keys(EXTENSIONS) as MediaType[]),
    width: count,
    height: count,
    time,
  }),
  z.strictObject({
    ...wantedFields,
    status: z.literal('failed'),
    reason,
    permanent: z.boolean(),
    tries: count,
    attempts: z.array(z.strictObject({step, url: place, reason, code: count.nullable()})),
    time,
  }),
  z.strictObject({...wantedFields, status: z.literal('dropped'), reason: z.literal('tracker'), url: address, time}),
])

/** The record of a line, or a description of the fault. */
export type ReadLine = {readonly ok: true; readonly record: LedgerRecord} | {readonly ok: false; readonly found: string}

/** Parses and checks a line without its line break. */
export function recordOf(line: string): ReadLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    // A SyntaxError. Its message is not passed on, since it differs between versions of Node.
    return {ok: false, found: `a line that is no JSON: ${quote(line)}`}
  }
  const read = recordSchema.safeParse(value)
  if (read.success) return {ok: true, record: read.data}
  const issue = read.error.issues[0]
  const place = issue && issue.path.length > 0 ? `the field ${issue.path.join('.')}` : 'the line'
  return {ok: false, found: `a line in which ${place} is not as it should be: ${quote(line)}`}
}
