import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {z} from 'zod'
import {packageRoot} from '../../../src/base/package-root.ts'
import type {Scale} from '../scale/print.ts'

/** The file in the repository with the figures that later ones are compared with. */
export const KEPT = join(packageRoot, 'scripts', 'bench', 'guard', 'kept.json')

const figures = z.object({
  /** Processor, number of cores, and versions of Node and Hugo. Ratios of another machine may differ. */
  machine: z.string(),
  seeds: z.number(),
  /** Wall time of each step divided by that of Hugo. */
  toHugo: z.record(z.string(), z.number()),
  /** Bytes of the built site. */
  bytes: z.number(),
  files: z.number(),
})

/** Figures of one size that are kept. */
export type Figures = z.infer<typeof figures>

const PLACES = 1000

/** The figures of the largest size of a benchmark; null without Hugo, which they are compared with. */
export function figuresOf({machine, hugo, sizes}: Scale): Figures | null {
  const last = sizes.at(-1)
  if (!last || hugo === null) return null
  const cold = last.steps.find(({step}) => step === 'cold build')
  const ratios = last.steps.flatMap(({step, toHugo}) =>
    toHugo === null || step === 'copy' || step === 'Hugo'
      ? []
      : [[step, Math.round(toHugo * PLACES) / PLACES] as const],
  )
  return {
    machine: `${machine.processor}, ${machine.cores} cores, Node ${machine.node}, Hugo ${hugo}`,
    seeds: last.seeds,
    toHugo: Object.fromEntries(ratios),
    bytes: cold?.bytes ?? 0,
    files: cold?.files ?? 0,
  }
}

/** Reads the kept figures; null if there are none. Throws if the file does not hold figures. */
export async function readKept(): Promise<Figures | null> {
  return existsSync(KEPT) ? figures.parse(JSON.parse(await readFile(KEPT, 'utf8'))) : null
}

/** Keeps figures for later comparisons. */
export const keep = (now: Figures): Promise<void> => writeFile(KEPT, `${JSON.stringify(now, null, 2)}\n`)
