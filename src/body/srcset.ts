/** One entry of a `srcset`: an address with its width in pixels or its density; 1 as density if it states neither. */
export interface SizedAddress {
  readonly written: string
  readonly width: number | null
  readonly density: number
}

/** Most entries of one `srcset`: more are copies for sizes between others. */
const MOST = 24

/**
 * The entries of a `srcset` (HTML standard, 4.8.4.2.1). An address may hold commas, and ends at white space; a comma at
 * its end parts the entries. Entries with damaged descriptors keep their address.
 */
export function entriesOf(srcset: string): readonly SizedAddress[] {
  const found: SizedAddress[] = []
  let at = 0
  while (found.length < MOST) {
    ADDRESS.lastIndex = at
    const written = ADDRESS.exec(srcset)?.[1]
    if (written === undefined) break
    at = ADDRESS.lastIndex
    if (written.endsWith(',')) {
      found.push({written: written.replace(/,+$/, ''), ...sizeIn('')})
      continue
    }
    const comma = srcset.indexOf(',', at)
    const end = comma < 0 ? srcset.length : comma
    found.push({written, ...sizeIn(srcset.slice(at, end))})
    at = end
  }
  return found
}

/** The next address, with commas at its end. */
const ADDRESS = /[\s,]*(?=[^\s,])(\S+)/y

function sizeIn(descriptor: string): Omit<SizedAddress, 'written'> {
  if (descriptor === '') return UNSIZED
  const width = /(?:^|\s)(\d+)w(?:\s|$)/.exec(descriptor)?.[1]
  const density = /(?:^|\s)(\d*\.?\d+)x(?:\s|$)/.exec(descriptor)?.[1]
  return {width: width === undefined ? null : Number(width), density: density === undefined ? 1 : Number(density)}
}

const UNSIZED: Omit<SizedAddress, 'written'> = {width: null, density: 1}

/** Whether a text has the shape of a `srcset` with descriptors. */
export const isSrcset = (text: string): boolean => /\s\d*\.?\d+[wx]\s*(?:,|$)/.test(text)
