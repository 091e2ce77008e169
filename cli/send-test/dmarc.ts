/** Judges what a domain tells receivers to do with mail that only pretends to be its own. @see RFC 7489 */
import type { Finding } from './finding.ts'
import type { LookUp } from './dns.ts'

const isDmarc = (text: string) => /^v=DMARC1\s*(?:;|$)/.test(text)

/** RFC 7489 §6.4: tags, of which the first must say the version. */
const tagsOf = (record: string): ReadonlyMap<string, string> =>
  new Map(
    record.split(';').flatMap((tag): (readonly [string, string])[] => {
      const [name = '', value] = tag.split('=', 2).map((part) => part.trim())
      return value === undefined ? [] : [[name.toLowerCase(), value]]
    }),
  )

/** Under which everybody may register: its policy is not the city's. We carry no list of all of them. */
const publicSuffix = /^(?:com?|edu|gob|go|gov|info|mil|net|org)\.[a-z]{2}$/

/** The domain and those above it, up to the one that can be registered. */
function upwards(domain: string): readonly string[] {
  const labels = domain.split('.')
  const names = labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
  return names.filter((name, index) => index === 0 || !publicSuffix.test(name))
}

/** Asks at the domain first, then above (RFC 7489 §6.6.3). */
export async function checkDmarc(domain: string, { txt }: LookUp): Promise<Finding> {
  const publish = {
    name: `_dmarc.${domain}`,
    type: 'TXT',
    value: `v=DMARC1; p=quarantine; rua=mailto:dmarc@${domain}`,
  } as const
  for (const name of upwards(domain)) {
    const at = `_dmarc.${name}`
    const texts = await txt(at)
    if (texts === 'unanswered') return { is: 'unanswered', name: at }
    const records = texts.filter(isDmarc)
    const [record] = records
    if (record === undefined) continue
    if (records.length > 1)
      return { is: 'dmarc-several', name: at, detail: records.join('  ·  '), publish }
    const tags = tagsOf(record)
    const policy = (
      name === domain ? tags.get('p') : (tags.get('sp') ?? tags.get('p'))
    )?.toLowerCase()
    if (policy === 'quarantine' || policy === 'reject')
      return { is: 'dmarc-right', name: at, detail: record }
    if (policy === 'none') return { is: 'dmarc-weak', name: at, detail: record, publish }
    return { is: 'dmarc-unreadable', name: at, detail: record, publish }
  }
  return { is: 'dmarc-none', name: `_dmarc.${domain}`, publish }
}
