/**
 * Which mailbox an address leads to, as its provider delivers. For counting alone: accounts and identifiers stay as
 * they were typed (T15), because a mistake about a provider's aliases would give one citizen's account to another.
 */

interface Provider {
  /** All that lead to one mailbox, the first of them for all; a pattern, where each is of mailboxes of its own. */
  readonly domains: readonly string[] | RegExp
  /** What begins a tag that the provider passes over; `+` where it is not said (RFC 5233). */
  readonly tag?: string
  /** Characters of a name that the provider passes over. */
  readonly ignored?: RegExp
}

const providers: readonly Provider[] = [
  // https://support.google.com/mail/answer/7436150, https://support.google.com/mail/answer/10313
  { domains: ['gmail.com', 'googlemail.com'], ignored: /\./g },
  // https://proton.me/support/addresses-and-aliases
  { domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'], ignored: /[._-]/g },
  // https://support.apple.com/HT201771: addresses of the three are one mailbox
  { domains: ['icloud.com', 'me.com', 'mac.com'] },
  // https://yandex.com/support/mail/web/preferences/aliases.html
  { domains: ['yandex.com', 'yandex.ru', 'ya.ru'] },
  // https://help.yahoo.com/kb/SLN28815.html: a disposable address is a base name, a hyphen and a word. AOL's work alike,
  // https://help.aol.com/articles/aol-mail-disposable-addresses
  {
    domains: /^(?:yahoo\.(?:com|[a-z]{2}|com?\.[a-z]{2})|(?:ymail|rocketmail|myyahoo|aol)\.com)$/,
    tag: '-',
  },
]

const has = (domains: Provider['domains'], domain: string) =>
  domains instanceof RegExp ? domains.test(domain) : domains.includes(domain)

/** Of any user name in the domain, and of any word before it: https://www.fastmail.help/hc/articles/360060591053 */
const subdomains = /^(.+)\.(fastmail\.(?:com|fm))$/

/** @param email normalised: in lower case, its domain in ASCII */
export function canonicalEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at)
  const domain = email.slice(at + 1)
  const [, user, host] = subdomains.exec(domain) ?? []
  if (user && host) return `${user}@${host}`
  const provider = providers.find(({ domains }) => has(domains, domain))
  const untagged = upTo(provider?.tag ?? '+', upTo('+', local))
  const name = provider?.ignored ? untagged.replace(provider.ignored, '') : untagged
  const [first = domain] = provider?.domains instanceof RegExp ? [] : (provider?.domains ?? [])
  return `${name || local}@${first}`
}

/** A name is never all tag. */
const upTo = (tag: string, local: string): string => {
  const end = local.indexOf(tag, 1)
  return end < 0 ? local : local.slice(0, end)
}
