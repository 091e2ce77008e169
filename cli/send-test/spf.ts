/** Judges who may send in a domain's name. @see RFC 7208 */
import type { Finding } from './finding.ts'
import type { DnsAnswer } from './dns.ts'

/** RFC 7208 §4.6.4: terms that cost whoever checks another look-up; only those of the record itself are counted. */
const costly = /^[+?~-]?(?:include:|exists:|redirect=|(?:a|mx|ptr)(?:[:/]|$))/i
const mostLookUps = 10

const all = /^[+?~-]?all$/i

const isSpf = (text: string) => /^v=spf1(?: |$)/i.test(text)

const termsOf = (record: string) => record.trim().split(/ +/).slice(1)

const recordOf = (terms: readonly string[]) => ['v=spf1', ...terms].join(' ')

/** The same with other terms before its end, and an end that closes it. */
function withTerms(terms: readonly string[], lacking: readonly string[]): string {
  const open = terms.filter((term) => !all.test(term))
  const end = terms.find((term) => /^[~-]all$/i.test(term)) ?? '~all'
  // Where the rest is elsewhere, an end here would cut it off.
  const rest = open.some((term) => /^redirect=/i.test(term)) ? [] : [end]
  return recordOf([...new Set([...lacking, ...open]), ...rest])
}

/**
 * @param name whose record it is
 * @param wanted terms that the providers need there; none where they need no record there
 */
export function checkSpf(name: string, wanted: readonly string[], texts: DnsAnswer): Finding {
  if (texts === 'unanswered') return { is: 'unanswered', name }
  const publishing = (value: string) => ({ name, type: 'TXT', value }) as const
  const records = texts.filter(isSpf)
  const [record] = records
  if (record === undefined)
    return wanted.length > 0
      ? { is: 'spf-none', name, publish: publishing(withTerms([], wanted)) }
      : { is: 'spf-none-here', name }
  const terms = [...new Set(records.flatMap(termsOf))]
  const lacking = wanted.filter((one) => !effective(terms).includes(one.toLowerCase()))
  const publish = publishing(withTerms(terms, lacking))
  if (records.length > 1) return { is: 'spf-several', name, detail: records.join('  ·  '), publish }
  if (lacking.length > 0) return { is: 'spf-lacks', name, detail: lacking.join(' '), publish }
  if (!terms.some((term) => /^(?:[~-]all$|redirect=)/i.test(term)))
    return { is: 'spf-open', name, detail: record, publish }
  const lookUps = terms.filter((term) => costly.test(term)).length
  if (lookUps > mostLookUps) return { is: 'spf-long', name, detail: String(lookUps) }
  return { is: 'spf-right', name, detail: record }
}

/** RFC 7208 §5.1: what stands behind `all` counts for nothing. */
function effective(terms: readonly string[]): readonly string[] {
  const end = terms.findIndex((term) => all.test(term))
  const read = end < 0 ? terms : terms.slice(0, end)
  return read.map((term) => term.toLowerCase().replace(/^\+/, ''))
}
