import type {Kind} from './kind.ts'
import {dawdlingKinds} from './kinds/dawdling.ts'
import {endlessDrawings} from './kinds/drawing.ts'
import {goodKinds} from './kinds/good.ts'
import {hostileKinds} from './kinds/hostile.ts'
import {redirectingKinds} from './kinds/redirecting.ts'
import {refusingKinds} from './kinds/refusing.ts'

/** Every kind of the server's behaviour, good and bad, with its required outcome. */
export const kinds: readonly Kind[] = [
  ...goodKinds,
  ...dawdlingKinds,
  ...refusingKinds,
  ...redirectingKinds,
  ...hostileKinds,
  ...endlessDrawings,
]

const byName = new Map(kinds.map((kind) => [kind.name, kind]))

export const kindNamed = (name: string): Kind | null => byName.get(name) ?? null

/** The kinds whose outcome does not depend on the machine's time: none waits, and none draws, until a limit ends it. */
export const promptKinds: readonly Kind[] = kinds.filter(
  (kind) => !dawdlingKinds.includes(kind) && !endlessDrawings.includes(kind),
)

/** Divides `count` references among kinds by their shares: at least one each; the first kind gets the rest. */
export function sharesOf(count: number, among: readonly Kind[]): ReadonlyMap<Kind, number> {
  const [first, ...others] = among
  if (!first) throw new Error('There are no kinds.')
  const shares = new Map(others.map((kind) => [kind, Math.max(1, Math.round((kind.share * count) / 1000))]))
  const left = count - [...shares.values()].reduce((a, b) => a + b, 0)
  if (left < 1) throw new Error(`${count} references are too few for ${among.length} kinds.`)
  return new Map([[first, left], ...shares])
}
