import {byText} from '../../base/compare.ts'
import type {LedgerRecord, Stored, Wanted} from './record.ts'

/** Ledger records by key and by address; a later record replaces an earlier one with the same key. */
export class Records {
  readonly #byKey = new Map<string, LedgerRecord>()
  /** Keys by address. Built at the first search by address, which often never comes. */
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

  /** All records, sorted by key in code units. */
  sorted(): readonly LedgerRecord[] {
    return [...this.#byKey.values()].sort((a, b) => byText(a.key, b.key))
  }

  /**
   * The record of a picture, by its key or by any of its addresses; addresses keep working when the rules for keys
   * change. A stored picture wins over a failed one, then the record of the key, then that of the earlier address.
   */
  find({key, addresses}: Wanted): LedgerRecord | null {
    const exact = this.#byKey.get(key)
    if (exact && exact.status !== 'failed') return exact
    const others = addresses.flatMap((address) => this.#at(address))
    return others.find(({status}) => status === 'stored') ?? exact ?? others[0] ?? null
  }

  /** The stored record of a picture with an address; null if there is none. */
  storedAt(address: string): Stored | null {
    return this.#at(address).find((record) => record.status === 'stored') ?? null
  }

  #at(address: string): readonly LedgerRecord[] {
    if (!this.#byAddress) {
      this.#byAddress = new Map()
      for (const record of this.#byKey.values()) enter(this.#byAddress, record)
    }
    const found: LedgerRecord[] = []
    for (const key of this.#byAddress.get(address) ?? []) {
      const record = this.#byKey.get(key)
      // A later record of the key may no longer have the address.
      if (record?.addresses.some((one) => one === address)) found.push(record)
    }
    return found
  }
}

/** Adds the record's addresses. Keys are sorted, so that the result does not depend on the order of the records. */
function enter(byAddress: Map<string, readonly string[]>, {key, addresses}: LedgerRecord): void {
  for (const address of addresses) {
    const keys = byAddress.get(address)
    if (!keys) byAddress.set(address, [key])
    else if (!keys.includes(key)) byAddress.set(address, [...keys, key].sort(byText))
  }
}
