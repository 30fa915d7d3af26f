import {byText} from '../../base/compare.ts'
import type {LedgerRecord, Wanted} from './record.ts'

/** Records by key and by address; a later one of a key takes the place of an earlier. */
export class Records {
  readonly #byKey = new Map<string, LedgerRecord>()
  /** Keys by address. Made when first asked for: where every key is known, nobody asks. */
  #byAddress: Map<string, readonly string[]> | null = null

  get size(): number {
    return this.#byKey.size
  }

  get(key: string): LedgerRecord | undefined {
    return this.#byKey.get(key)
  }

  set(record: LedgerRecord): void {
    this.#byKey.set(record.key, record)
    if (this.#byAddress) enter(this.#byAddress, record)
  }

  values(): IterableIterator<LedgerRecord> {
    return this.#byKey.values()
  }

  /** All records, by key in code units. */
  sorted(): readonly LedgerRecord[] {
    return [...this.#byKey.values()].sort((a, b) => byText(a.key, b.key))
  }

  /**
   * What is known of a picture: by its key, else by any of its addresses, since rules for keys change over the years and
   * addresses do not. A stored picture wins over a failed one, whatever found it; then the earlier address wins.
   */
  find({key, addresses}: Wanted): LedgerRecord | null {
    const own = this.#byKey.get(key)
    if (own && own.status !== 'failed') return own
    const others = addresses.flatMap((address) => this.#at(address))
    return others.find(({status}) => status === 'stored') ?? own ?? others[0] ?? null
  }

  #at(address: string): readonly LedgerRecord[] {
    if (!this.#byAddress) {
      this.#byAddress = new Map()
      for (const record of this.#byKey.values()) enter(this.#byAddress, record)
    }
    const found: LedgerRecord[] = []
    for (const key of this.#byAddress.get(address) ?? []) {
      const record = this.#byKey.get(key)
      // A later record of the key may have let the address go.
      if (record?.addresses.some((one) => one === address)) found.push(record)
    }
    return found
  }
}

/** Sorted by key, so that the order in which records came decides nothing. */
function enter(byAddress: Map<string, readonly string[]>, {key, addresses}: LedgerRecord): void {
  for (const address of addresses) {
    const keys = byAddress.get(address)
    if (!keys) byAddress.set(address, [key])
    else if (!keys.includes(key)) byAddress.set(address, [...keys, key].sort(byText))
  }
}
