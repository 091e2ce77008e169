/** What a domain must publish so that its messages are believed. Data only. */

export interface DnsRecord {
  readonly purpose: 'spf' | 'dkim' | 'dmarc' | 'bounces'
  readonly type: 'TXT' | 'CNAME' | 'MX'
  /** Full name, e.g. `resend._domainkey.ciudad.gob.ec`; absent where only the vendor's console tells it. */
  readonly name?: string
  /** What it must hold: the whole value, or for `spf` the mechanism. Absent where only the vendor's console tells it. */
  readonly value?: string
}
