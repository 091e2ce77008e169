/** Whether an address is of a network: CIDR of RFC 4632, and of IPv6 (RFC 4291 §2.3). */
import { ipv6Groups } from './client-ip.ts'

/** The bits of an address, the highest first; null when it is none. */
function bitsOf(address: string): string | null {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) {
    const octets = address.split('.').map(Number)
    return octets.every((octet) => octet < 256) ? inBits(octets, 8) : null
  }
  const groups = ipv6Groups(address.toLowerCase())
  if (!groups) return null
  // An IPv4 address in IPv6's spelling is that of IPv4 (RFC 4291 §2.5.5.2).
  const bits = inBits(groups, 16)
  return bits.startsWith(mapped) ? bits.slice(mapped.length) : bits
}

const inBits = (parts: readonly number[], width: number) =>
  parts.map((part) => part.toString(2).padStart(width, '0')).join('')

const mapped = `${'0'.repeat(80)}${'1'.repeat(16)}`

/**
 * @param address as the platform saw it
 * @param network e.g. `192.0.2.0/24`, `2001:db8::/32`
 */
export function isWithin(address: string, network: string): boolean {
  const [base = '', length = ''] = network.split('/')
  const [bits, prefix] = [bitsOf(address), bitsOf(base)]
  if (bits === null || prefix === null || bits.length !== prefix.length) return false
  if (!/^\d{1,3}$/.test(length) || Number(length) > bits.length) return false
  return bits.startsWith(prefix.slice(0, Number(length)))
}
