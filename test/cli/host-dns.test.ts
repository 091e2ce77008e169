/** What a deployment asks of the DNS, and what it makes of the answers. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { dnsOverHttps } from '../../cli/deploy/dns-over-https.ts'
import { checkHost } from '../../cli/deploy/host-dns.ts'

type Zone = Readonly<Record<string, readonly (readonly [type: number, data: string])[]>>

/** A resolver of DNS over HTTPS that knows a zone, and answers NXDOMAIN of everything else. */
async function resolver(zone: Zone): Promise<string> {
  const server = createServer(({ url = '', headers }, response) => {
    const asked = new URL(url, 'http://resolver').searchParams
    const type = { A: 1, NS: 2, CNAME: 5, CAA: 257 }[asked.get('type') ?? '']
    const records = zone[asked.get('name') ?? '']
    const known = headers.accept === 'application/dns-json' && asked.get('type') !== null
    response.writeHead(known ? 200 : 400).end(
      JSON.stringify({
        Status: records ? 0 : 3,
        Answer: records
          ?.filter(([one]) => one === type)
          .map(([one, data]) => ({ type: one, data })),
      }),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/dns-query`
}

const cloudflare: Zone = { 'quito.gob.ec': [[2, 'ada.ns.cloudflare.com.']] }

const found = async (zone: Zone, named?: string) =>
  (await checkHost('id.quito.gob.ec', dnsOverHttps(await resolver(zone)), named))
    .filter(({ gravity }) => gravity === 'stops')
    .map(({ text }) => text)
    .join('\n')

test('a zone that is Cloudflare’s is all that a new host needs', async () => {
  expect(await found(cloudflare)).toBe('')
})

test.each<[why: string, zone: Zone, told: string]>([
  ['a domain that nobody has registered', {}, 'quito.gob.ec is not in the DNS'],
  [
    'a zone that is elsewhere',
    { 'quito.gob.ec': [[2, 'ns1.cnt.gob.ec.']] },
    'with ns1.cnt.gob.ec, not with Cloudflare',
  ],
  [
    'a host that is another’s name',
    { ...cloudflare, 'id.quito.gob.ec': [[5, 'old.host.ec.']] },
    'is a CNAME of old.host.ec',
  ],
  [
    'a domain that lets another authority alone sign',
    {
      'quito.gob.ec': [
        [2, 'ada.ns.cloudflare.com.'],
        [257, '0 issue "digicert.com"'],
      ],
    },
    'let digicert.com alone sign',
  ],
])('%s stops a deployment, with what to do', async (_why, zone, told) => {
  expect(await found(zone)).toContain(told)
})

test('an authority of Cloudflare’s among others is enough, also as unknown records are written', async () => {
  const hex = Buffer.concat([Buffer.from([0, 5]), Buffer.from('issuepki.goog')]).toString('hex')
  const data = `\\# 15 ${hex.replace(/../g, '$& ').trim()}`
  expect(
    await found({
      'quito.gob.ec': [
        [2, 'ada.ns.cloudflare.com.'],
        [257, '0 issue "digicert.com"'],
        [257, data],
      ],
    }),
  ).toBe('')
})

test('a resolver that does not answer is no answer', async () => {
  await expect(dnsOverHttps('http://127.0.0.1:1/').ns('quito.gob.ec')).rejects.toThrow('no answer')
})
