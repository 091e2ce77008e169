/** Where a request comes from, as limits count it: an IPv4 address, or the /64 that one IPv6 customer has (T30). */
import type { AppContext } from './context.ts'

/** Only the address that the platform itself saw: every other header is the sender's to write. */
export const clientIpOf = (context: AppContext): string =>
  canonical(context.req.header('cf-connecting-ip') ?? '')

/** Folds the spellings of one source into one text; anything else into `unknown`, one bucket for all. */
export function canonical(address: string): string {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return address
  const groups = ipv6Groups(address.toLowerCase())
  if (!groups) return 'unknown'
  const [, , , , , mapped, high = 0, low = 0] = groups
  if (mapped === 0xffff && groups.slice(0, 5).every((group) => group === 0))
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** The eight groups of an IPv6 address in any spelling of RFC 4291 §2.2; null when it is none. */
export function ipv6Groups(address: string): readonly number[] | null {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const plain = dotted
    ? `${dotted[1]}${hex(dotted[2], dotted[3])}:${hex(dotted[4], dotted[5])}`
    : address
  const halves = plain.split('::')
  if (halves.length > 2) return null
  const [before = [], after = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - before.length - after.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after]
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null
}

const hex = (high = '', low = '') => (Number(high) * 256 + Number(low)).toString(16)
