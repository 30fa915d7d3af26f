import {customElements, standsFor, standsForByWord} from './custom.ts'
import {htmlElements} from './html.ts'
import type {Treatment} from './treatment.ts'
import {unwrap} from './treatment.ts'

const named = new Map<string, Treatment>([...Object.entries(htmlElements), ...Object.entries(customElements)])

/** Whether a name is that of a custom element (HTML standard, 4.13.2) or of another vocabulary (`o:p`). */
const isCustom = (name: string): boolean => name.includes('-') || name.includes(':')

/**
 * The treatment of an element by its name. An element that no table has is unwrapped, since its name is no proof that
 * its content is worthless.
 */
export const treatmentOf = (name: string): Treatment => named.get(name) ?? unwrap

/** The known elements for which a custom element may stand, in the order in which they are tried. */
export function standInsFor(name: string): readonly (typeof standsForByWord)[number]['of'][number][] {
  if (!isCustom(name) || named.has(name)) return []
  const known = Object.hasOwn(standsFor, name) ? standsFor[name] : undefined
  return known ? [known] : standsForByWord.filter(({word}) => word.test(name)).flatMap((row) => row.of)
}

/** Whether an element that closes itself (`<amp-img/>`) would hide the content that a parser puts into it. */
export function hidesContent(name: string): boolean {
  const {does} = treatmentOf(name)
  return does === 'keep' || does === 'unwrap' || does === 'read' ? standInsFor(name).length > 0 : true
}

export type {Conversion, Treatment} from './treatment.ts'
