/** What a domain publishes, and what a webmaster is told to publish instead. */
import { expect, test } from 'vitest'
import { checkDomain } from '../../../cli/send-test/domain-check.ts'
import { lookUp } from '../../../cli/send-test/dns.ts'
import { domain, email, rightZone, standingDns, testing, took, type Zone } from './fixtures.ts'

const tests = (zone: Zone) => testing(email(took), { ...rightZone, ...zone })

const spf = `TXT send.${domain}`
const dmarc = `TXT _dmarc.${domain}`

test('when everything is right, that is said, and the status is 0', async () => {
  const { status, stdout } = await tests({})
  expect(stdout).not.toMatch(/^ {2}[✗!–]/m)
  expect(stdout).toContain('✓ SPF: el registro de send.leon.example')
  expect(stdout).toContain('✓ DKIM: resend._domainkey.leon.example')
  expect(stdout).toContain('✓ Rebotes: send.leon.example')
  expect(stdout).toContain('✓ DMARC: _dmarc.leon.example')
  expect(stdout).toContain('Todo funciona.')
  expect(status).toBe(0)
})

for (const [why, zone, sentence, publish] of [
  [
    'no SPF',
    { [spf]: [] },
    '✗ SPF: send.leon.example no tiene registro',
    'v=spf1 include:amazonses.com ~all',
  ],
  [
    'two SPF records',
    { [spf]: ['v=spf1 include:amazonses.com -all', 'v=spf1 ip4:192.0.2.1 ~all'] },
    'tiene varios registros',
    'v=spf1 include:amazonses.com ip4:192.0.2.1 -all',
  ],
  [
    'an SPF record without the provider',
    { [spf]: ['v=spf1 ip4:192.0.2.1 -all'] },
    'le falta include:amazonses.com',
    'v=spf1 include:amazonses.com ip4:192.0.2.1 -all',
  ],
  [
    'the provider behind the end',
    { [spf]: ['v=spf1 -all include:amazonses.com'] },
    'le falta include:amazonses.com',
    'v=spf1 include:amazonses.com -all',
  ],
  [
    'an SPF record open to everybody',
    { [spf]: ['v=spf1 include:amazonses.com +all'] },
    'no termina en ~all',
    'v=spf1 include:amazonses.com ~all',
  ],
  [
    'no DMARC',
    { [dmarc]: [] },
    '✗ DMARC: _dmarc.leon.example no tiene',
    'v=DMARC1; p=quarantine; rua=mailto:dmarc@leon.example',
  ],
  [
    'two DMARC records',
    { [dmarc]: ['v=DMARC1; p=reject', 'v=DMARC1; p=none'] },
    '✗ DMARC: _dmarc.leon.example tiene varios',
    'v=DMARC1; p=quarantine',
  ],
  [
    'a DMARC record without a policy',
    { [dmarc]: ['v=DMARC1; rua=mailto:x@y.example'] },
    '✗ DMARC: el registro',
    'v=DMARC1; p=quarantine',
  ],
] as const)
  test(`a domain with ${why}: what to publish is said, and the status is 1`, async () => {
    const { status, stdout } = await tests(zone)
    expect(stdout).toContain(sentence)
    const [, records = ''] = stdout.split('Publique estos registros:')
    expect(records).toContain(`TXT  "${publish}`)
    expect(stdout).toContain('hay que arreglarlo')
    expect(status).toBe(1)
  })

test('too many look-ups are told of: receivers stop at ten', async () => {
  const includes = Array.from({ length: 10 }, (_, i) => `include:s${i}.example`).join(' ')
  const { status, stdout } = await tests({
    [spf]: [`v=spf1 include:amazonses.com ${includes} -all`],
  })
  expect(stdout).toContain('pide 11 consultas')
  expect(status).toBe(1)
})

test('a long record that travels in pieces is read whole', async () => {
  const networks = Array.from({ length: 20 }, (_, i) => `ip4:192.0.2.${i}`).join(' ')
  const { status } = await tests({ [spf]: [`v=spf1 ${networks} include:amazonses.com -all`] })
  expect(status).toBe(0)
})

test('a policy of none is worth mending, and no failure', async () => {
  const { status, stdout } = await tests({ [dmarc]: ['v=DMARC1; p=none'] })
  expect(stdout).toContain('! DMARC: _dmarc.leon.example dice p=none')
  expect(stdout).toContain('Funciona.')
  expect(status).toBe(0)
})

test('a key that was revoked is no key', async () => {
  const { status, stdout } = await tests({ [`TXT resend._domainkey.${domain}`]: ['v=DKIM1; p='] })
  expect(stdout).toContain('✗ DKIM: resend._domainkey.leon.example')
  expect(stdout).toContain('TXT  (el valor está en la consola de resend)')
  expect(status).toBe(1)
})

test('what a domain publishes cannot write on the terminal', async () => {
  const { stdout } = await tests({ [spf]: ['v=spf1 \u001b[2J\n  ✓ include:amazonses.com ?all'] })
  expect(stdout).not.toContain('\u001b')
  expect(stdout).not.toMatch(/^ {2}✓ include/m)
})

const check = async (
  zone: Zone,
  name = domain,
  carriers = email({ ...took, records: [] }).carriers,
) => checkDomain(name, carriers, lookUp(await standingDns(zone), { timeout: 60, tries: 1 }))

test('a subdomain is protected by the policy of the domain above, not by that of a whole country', async () => {
  const above = { 'TXT _dmarc.leon.gob.mx': ['v=DMARC1; p=none; sp=reject'] }
  expect(await check(above, 'avisos.leon.gob.mx')).toContainEqual(
    expect.objectContaining({ is: 'dmarc-right', name: '_dmarc.leon.gob.mx' }),
  )
  const country = { 'TXT _dmarc.gob.mx': ['v=DMARC1; p=reject'] }
  expect(await check(country, 'avisos.leon.gob.mx')).toContainEqual(
    expect.objectContaining({ is: 'dmarc-none', name: '_dmarc.avisos.leon.gob.mx' }),
  )
})

test('a name server that says nothing is told of, and is no sign of anything', async () => {
  const found = await check({ [`TXT ${domain}`]: 'silent', [dmarc]: 'silent' })
  expect(found).toEqual([
    { is: 'unanswered', name: domain },
    { is: 'unanswered', name: `_dmarc.${domain}` },
  ])
})

test('a record that points elsewhere is told of, with where it should point', async () => {
  const records = [
    { purpose: 'bounces', type: 'CNAME', name: `pm-bounces.${domain}`, value: 'pm.mtasv.net' },
    { purpose: 'dkim', type: 'TXT' },
  ] as const
  const wanting = [{ ...took, via: 'postmark', records: [...records] }]
  const zone = { [`CNAME pm-bounces.${domain}`]: ['other.example'] }
  const found = await check(zone, domain, wanting)
  expect(found).toContainEqual(
    expect.objectContaining({ is: 'bounces-other', detail: 'other.example' }),
  )
  expect(found).toContainEqual({ is: 'dkim-in-console', name: domain, detail: 'postmark' })
  const right = await check({ [`CNAME pm-bounces.${domain}`]: ['PM.mtasv.net'] }, domain, wanting)
  expect(right).toContainEqual(expect.objectContaining({ is: 'bounces-right' }))
})
