/** A deployment holds the municipalities that are named, at hosts of their own sites, and changes what has changed. */
import { expect, test } from 'vitest'
import { demo } from '../../worker/municipalities/demo.ts'
import { Account, atCloudflare, runs } from './account.ts'
import { town } from './towns.ts'

const quito = town('quito')
const cuenca = town('cuenca', {
  delivery: { email: [{ via: 'brevo', secrets: { key: 'BREVO_KEY' } }], sms: [] },
  civilRegistry: {
    is: 'http',
    url: 'https://padron.cuenca.gob.ec',
    key: 'REGISTER_KEY',
    fields: {},
    absent: { is: 'status', status: 404 },
  },
})

const changing = (account: Account) =>
  account.calls.filter((call) =>
    /^(deploy |d1 migrations apply|\S+ create|kv namespace create)/.test(call),
  )

test('who is not named is in neither the program, nor its files, nor its secrets', async () => {
  const { files, said, built } = await runs(new Account(), {
    towns: [quito, cuenca],
    options: { named: ['quito'] },
  })

  expect(files.get('dist/deploy/municipalities.ts')).toContain('municipalities = { quito }')
  expect(files.get('dist/deploy/wrangler.toml')).toContain(
    '"#municipalities" = "./municipalities.ts"',
  )
  expect(built).toEqual(['quito'])
  expect([...files.values(), ...said].join('\n')).not.toMatch(/cuenca|BREVO_KEY/)
})

test('the secrets of every named profile are asked for, and the register’s too', async () => {
  const { said } = await runs(new Account(), { towns: [quito, cuenca] })
  const asked = said.filter((line) => line.includes('wrangler secret put'))
  expect(asked.map((line) => /put (\S+)/.exec(line)?.[1])).toEqual([
    'RESEND_KEY',
    'BREVO_KEY',
    'REGISTER_KEY',
  ])
})

test('each host is a custom domain, and workers.dev, which is another site, is closed', async () => {
  const { files, said, tested } = await runs(new Account(), { towns: [quito, cuenca] })
  const config = files.get('dist/deploy/wrangler.toml')
  expect(config).toContain('[[routes]]\npattern = "id.quito.gob.ec"\ncustom_domain = true\n')
  expect(config).toContain('[[routes]]\npattern = "id.cuenca.gob.ec"\ncustom_domain = true\n')
  expect(config).toContain('workers_dev = false')
  expect(said.join('\n')).toContain('browsers keep the cookies of their page’s site')
  expect(tested).toEqual(['https://id.quito.gob.ec', 'https://id.cuenca.gob.ec'])
})

test('a host in a zone that is named gets a route, and needs a record', async () => {
  const zoned = { options: { zone: 'quito.gob.ec' } }
  await expect(runs(new Account(), zoned)).rejects.toThrow('The DNS comes first')
  const dns = { ...atCloudflare, a: async () => ['192.0.2.1'] }
  const { files } = await runs(new Account(), { ...zoned, dns })
  expect(files.get('dist/deploy/wrangler.toml')).toContain(
    '[[routes]]\npattern = "id.quito.gob.ec/*"\nzone_name = "quito.gob.ec"\n',
  )
})

test('a profile with made-up settings is refused with all of them, before anything is created', async () => {
  const account = new Account()
  const refused = runs(account, { towns: [demo] })
  for (const setting of [
    'private.base',
    'private.origins[0]',
    'private.audience',
    'public.pages.login',
    'private.sender',
    'public.support.email',
    'private.delivery.sms[0].account',
  ])
    await expect(refused).rejects.toThrow(`  ${setting}: `)
  expect(account.calls).toEqual([])
})

test('a host of another site than the pages is refused, unless it is said', async () => {
  const elsewhere = [town('quito', { base: 'https://citizen-auth.quito.workers.dev' })]
  await expect(runs(new Account(), { towns: elsewhere })).rejects.toThrow(
    'refuse cookies of other sites',
  )
  const { tested } = await runs(new Account(), { towns: elsewhere, options: { otherSite: true } })
  expect(tested).toEqual(['https://citizen-auth.quito.workers.dev'])
})

test('a second run finds nothing changed, deploys nothing, and says so', async () => {
  const account = new Account()
  await runs(account)
  account.calls.length = 0

  const { said } = await runs(account)

  expect(changing(account)).toEqual([])
  expect(said).toContain('Database: as this version needs it')
  expect(said).toContain('Worker: what runs is what was built; not deployed again')
})

test('a second run deploys what changed, and names it', async () => {
  const account = new Account()
  await runs(account)
  account.calls.length = 0

  const { said } = await runs(account, { program: 'p2' })

  expect(changing(account)).toEqual(['deploy --config dist/deploy/wrangler.toml'])
  expect(said).toContain('Worker: deploying, for these changed: program')
})

test('a city that is served and not named again is not lost by oversight', async () => {
  const account = new Account()
  await runs(account, { towns: [quito, cuenca] })
  account.calls.length = 0
  const alone = { towns: [quito, cuenca], options: { named: ['quito'] } }

  await expect(runs(account, alone)).rejects.toThrow('The Worker serves cuenca too')
  expect(changing(account)).toEqual([])

  await runs(account, { ...alone, options: { named: ['quito'], drop: ['cuenca'] } })
  expect(changing(account)).toHaveLength(1)
})

test('the operator reads what it costs, and at the end what the webmaster pastes', async () => {
  const { said } = await runs(new Account())
  const text = said.join('\n')
  expect(text).toMatch(/10,000 citizens: about \$\d+\.\d\d a month/)
  expect(text).toMatch(/1,000,000 citizens: about \$\d+\.\d\d a month/)
  expect(text).toContain(
    '<script type="module" src="https://id.quito.gob.ec/quito/widget@1.js" integrity="sha384-AAAA"></script>',
  )
})
