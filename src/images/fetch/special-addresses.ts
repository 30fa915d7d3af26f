import {BlockList, isIPv4, isIPv6} from 'node:net'

/** IPv4 blocks that are not public: from the IANA Special-Purpose Address Registry (RFC 6890), and multicast. */
const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // "This network", RFC 791
  ['10.0.0.0', 8], // Private-Use, RFC 1918
  ['100.64.0.0', 10], // Shared Address Space, RFC 6598
  ['127.0.0.0', 8], // Loopback, RFC 1122
  ['169.254.0.0', 16], // Link Local, RFC 3927; cloud providers serve machine credentials here
  ['172.16.0.0', 12], // Private-Use, RFC 1918
  ['192.0.0.0', 24], // IETF Protocol Assignments, RFC 6890
  ['192.0.2.0', 24], // Documentation (TEST-NET-1), RFC 5737
  ['192.88.99.0', 24], // Deprecated (6to4 Relay Anycast), RFC 7526
  ['192.168.0.0', 16], // Private-Use, RFC 1918
  ['198.18.0.0', 15], // Benchmarking, RFC 2544
  ['198.51.100.0', 24], // Documentation (TEST-NET-2), RFC 5737
  ['203.0.113.0', 24], // Documentation (TEST-NET-3), RFC 5737
  ['224.0.0.0', 4], // Multicast, RFC 5771
  ['240.0.0.0', 4], // Reserved, RFC 1112, and Limited Broadcast, RFC 8190
]

/** IPv6 blocks within global unicast (2000::/3) that are not public: IANA Special-Purpose Address Registry. */
const SPECIAL_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23], // IETF Protocol Assignments, RFC 2928: Teredo, benchmarking, ORCHID
  ['2001:db8::', 32], // Documentation, RFC 3849
  ['3fff::', 20], // Documentation, RFC 9637
]

const special = new BlockList()
for (const [net, prefix] of SPECIAL_V4) special.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of SPECIAL_V6) special.addSubnet(net, prefix, 'ipv6')
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6') // RFC 4291: everything else is loopback, link-local, private or unassigned

/**
 * Whether an IP address is outside the public internet. An IPv6 address that embeds an IPv4 address (mapped, NAT64,
 * 6to4) is judged by the IPv4 address. True for text that is no IP address.
 */
export function isSpecial(address: string): boolean {
  if (isIPv4(address)) return special.check(address, 'ipv4')
  const plain = address.replace(/%.*$/, '')
  if (!isIPv6(plain)) return true
  const inner = carriedIPv4(groupsOf(plain))
  if (inner !== null) return special.check(inner, 'ipv4')
  return !globalUnicast.check(plain, 'ipv6') || special.check(plain, 'ipv6')
}

/** The eight 16-bit groups of an IPv6 address (RFC 4291, 2.2). */
function groupsOf(address: string): readonly number[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number)
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
  })
  const [head = '', tail] = hex.split('::')
  const read = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
  if (tail === undefined) return read(head)
  const [before, after] = [read(head), read(tail)]
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}

/** The embedded IPv4 address to which the system or a router would send; null if there is none. */
function carriedIPv4(groups: readonly number[]): string | null {
  const at = (n: number): number => groups[n] ?? 0
  const dotted = (high: number, low: number): string => [high >> 8, high & 255, low >> 8, low & 255].join('.')
  const zeroUntil = (n: number): boolean => groups.slice(0, n).every((group) => group === 0)
  // IPv4-mapped, RFC 4291, 2.5.5.2, and translated, RFC 2765.
  if (zeroUntil(5) && at(5) === 0xffff) return dotted(at(6), at(7))
  if (zeroUntil(4) && at(4) === 0xffff && at(5) === 0) return dotted(at(6), at(7))
  // IPv4-compatible, RFC 4291, 2.5.5.1; `::` and `::1` are among them, as 0.0.0.0 and 0.0.0.1.
  if (zeroUntil(6)) return dotted(at(6), at(7))
  // NAT64, RFC 6052.
  if (at(0) === 0x64 && at(1) === 0xff9b && groups.slice(2, 6).every((group) => group === 0))
    return dotted(at(6), at(7))
  // 6to4, RFC 3056.
  if (at(0) === 0x2002) return dotted(at(1), at(2))
  return null
}
