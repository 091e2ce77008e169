/**
 * The networks that a source stands in, because whoever owns a network owns as many sources as they like. A customer of
 * IPv6 is given a /56 or a /48 (RFC 6177, BCOP 690), a block of IPv4 a /24.
 */

/** @param clientIp as `http/client-ip.ts` writes it. The widest is the last one */
export function networksOf(clientIp: string): readonly [string, ...string[]] {
  const [, ipv4] = /^(\d+\.\d+\.\d+)\.\d+$/.exec(clientIp) ?? []
  if (ipv4 !== undefined) return [`${ipv4}.0/24`]
  const [, first, second, third, fourth] = /^(\w+):(\w+):(\w+):(\w+)::\/64$/.exec(clientIp) ?? []
  if (fourth === undefined) return [clientIp]
  const customer = (Number.parseInt(fourth, 16) >> 8).toString(16)
  return [`${first}:${second}:${third}:${customer}00::/56`, `${first}:${second}:${third}::/48`]
}

export const widestOf = (clientIp: string): string => networksOf(clientIp).at(-1) ?? clientIp
