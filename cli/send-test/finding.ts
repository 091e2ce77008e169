/** What was found of a domain's records: how grave it is, and what to publish instead. */

/** A record as a zone file has it. */
export interface Publishing {
  readonly name: string
  readonly type: 'TXT' | 'CNAME' | 'MX'
  /** Absent where only the provider's console tells it. */
  readonly value?: string
  /** The provider whose console tells it. */
  readonly via?: string
}

/** Each kind of finding, with its gravity: `bad` fails the test, `weak` is worth doing, `unknown` cannot be seen from here. */
export const gravities = {
  'spf-right': 'good',
  'spf-none': 'bad',
  'spf-none-here': 'weak',
  'spf-several': 'bad',
  'spf-lacks': 'bad',
  'spf-open': 'bad',
  'spf-long': 'bad',
  'dkim-right': 'good',
  'dkim-none': 'bad',
  'dkim-other': 'bad',
  'dkim-in-console': 'unknown',
  'bounces-right': 'good',
  'bounces-none': 'bad',
  'bounces-other': 'bad',
  'bounces-in-console': 'unknown',
  'dmarc-right': 'good',
  'dmarc-none': 'bad',
  'dmarc-several': 'bad',
  'dmarc-unreadable': 'bad',
  'dmarc-weak': 'weak',
  unanswered: 'bad',
} as const satisfies Record<string, 'good' | 'weak' | 'bad' | 'unknown'>

export interface Finding {
  readonly is: keyof typeof gravities
  /** The name that was asked about. */
  readonly name: string
  /** The value found, or the one that is missing. Strangers wrote it: show it with care. */
  readonly detail?: string
  readonly publish?: Publishing
}

export type Gravity = (typeof gravities)[keyof typeof gravities]

export const gravityOf = ({ is }: Finding): Gravity => gravities[is]
