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
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const text = pattern.exec(srcset)?.[0] ?? ''
    at += text.length
    return text
  }
  while (found.length < MOST) {
    skip(/[\s,]*/y)
    const written = skip(/\S+/y)
    if (written === '') break
    const address = written.replace(/,+$/, '')
    const descriptor = address === written ? skip(/[^,]*/y) : ''
    if (address !== '') found.push({written: address, ...sizeIn(descriptor)})
  }
  return found
}

function sizeIn(descriptor: string): Omit<SizedAddress, 'written'> {
  const width = /(?:^|\s)(\d+)w(?:\s|$)/.exec(descriptor)?.[1]
  const density = /(?:^|\s)(\d*\.?\d+)x(?:\s|$)/.exec(descriptor)?.[1]
  return {width: width === undefined ? null : Number(width), density: density === undefined ? 1 : Number(density)}
}

/** Whether a text has the shape of a `srcset` with descriptors. */
export const isSrcset = (text: string): boolean => /\s\d*\.?\d+[wx]\s*(?:,|$)/.test(text)
