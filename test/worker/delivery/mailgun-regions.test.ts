/** Mailgun's two regions: each has servers of its own, which the sending domain must vouch for. */
import { expect, test } from 'vitest'
import { mailgun } from '../../../worker/delivery/providers/mailgun.ts'

const setting = { domain: 'mg.ciudad.example', secrets: { key: 'MAILGUN_KEY' } }

for (const [base, value] of [
  [undefined, 'include:mailgun.org'],
  ['https://api.eu.mailgun.net', 'include:eu.mailgun.org'],
] as const)
  test(`the sending domain vouches for the servers behind ${base ?? 'the usual address'}`, () => {
    const records = mailgun.records?.('ciudad.example', { ...setting, ...(base && { base }) })
    expect(records?.find(({ purpose }) => purpose === 'spf')).toEqual({
      purpose: 'spf',
      type: 'TXT',
      name: 'mg.ciudad.example',
      value,
    })
  })
