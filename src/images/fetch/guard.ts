import {type LookupAddress, lookup as systemLookup} from 'node:dns'
import {BlockList, isIP, type LookupFunction} from 'node:net'
import {isSpecial} from './special-addresses.ts'

/** Error for a host with an address that is not public. */
export class PrivateAddress extends Error {
  readonly code = 'BACKFILE_PRIVATE_ADDRESS'
}

/** Resolves a name to all its addresses; same signature as `dns.lookup`. */
export type Resolver = (
  name: string,
  options: {readonly all: true},
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** Decides which hosts may be requested: the public internet, and the exceptions in the settings. */
export class AddressGuard {
  readonly #names = new Set<string>()
  readonly #blocks = new BlockList()
  readonly #resolve: Resolver

  /** `allowed`: host names, IP addresses and CIDR blocks that may be requested although they are not public. */
  constructor(allowed: readonly string[], resolve: Resolver = systemLookup) {
    this.#resolve = resolve
    for (const one of allowed) {
      const [address = '', prefix] = one.split('/')
      const family = isIP(bare(address))
      if (family === 0) this.#names.add(one.toLowerCase().replace(/\.$/, ''))
      else if (prefix === undefined) this.#blocks.addAddress(bare(address), familyName(family))
      else this.#blocks.addSubnet(bare(address), Number(prefix), familyName(family))
    }
  }

  /** Whether a URL's host may be requested if it is an IP address. True for a name, which `lookup` checks later. */
  allowsHost(host: string): boolean {
    const name = bare(host)
    return isIP(name) === 0 || this.#allows(host, name)
  }

  /** Resolves a host and checks all its addresses. True for a name that does not resolve: only a proxy may know it. */
  async allowsAll(host: string): Promise<boolean> {
    if (!this.allowsHost(host)) return false
    if (isIP(bare(host)) !== 0) return true
    return await new Promise((done) => {
      this.#resolve(host, {all: true}, (error, addresses) => {
        done(error !== null || addresses.every(({address}) => this.#allows(host, address)))
      })
    })
  }

  /**
   * The `lookup` of a socket: resolves a name once and returns only the checked addresses, which prevents DNS
   * rebinding. Fails with PrivateAddress if any of the addresses is forbidden, with ENOTFOUND if there is none.
   */
  readonly lookup: LookupFunction = (name, options, done) => {
    this.#resolve(name, {all: true}, (error, addresses) => {
      const [first] = addresses ?? []
      if (error !== null || first === undefined) {
        done(error ?? Object.assign(new Error(`${name} has no address`), {code: 'ENOTFOUND'}), '', 0)
        return
      }
      const refused = addresses.find(({address}) => !this.#allows(name, address))
      if (refused) done(new PrivateAddress(`${name} is ${refused.address}`), '', 0)
      else if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }

  #allows(host: string, address: string): boolean {
    if (!isSpecial(address)) return true
    const family = isIP(address)
    if (family !== 0 && this.#blocks.check(address, familyName(family))) return true
    return this.#names.has(host.toLowerCase().replace(/\.$/, ''))
  }
}

const familyName = (family: number) => (family === 6 ? 'ipv6' : 'ipv4')

/** A host without the brackets that enclose IPv6 addresses in URLs. */
const bare = (host: string): string => host.replace(/^\[(.*)\]$/, '$1')
