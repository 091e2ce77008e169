/** The questions about a new municipality, as an operator at a terminal meets them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { municipality } from '../../cli/new/municipality/municipality.ts'
import { Changes } from '../../cli/new/tree.ts'
import { openTerminal } from '../../cli/terminal.ts'

const root = new URL('../..', import.meta.url).pathname

const nothingThere = () =>
  new Changes({
    read(path) {
      try {
        return readFileSync(join(root, path), 'utf8')
      } catch {
        return undefined
      }
    },
  })

const now = new Date('2026-11-30T12:00:00Z')

/** A terminal at which these keys are pressed; what was shown is in `shown`. */
function terminalWith(keys: string) {
  const stdin = new PassThrough()
  const stdout = Object.assign(new PassThrough(), { isTTY: true })
  let shown = ''
  stdout.on('data', (chunk) => (shown += String(chunk)))
  const respondent = openTerminal({ stdin, stdout })
  stdin.write(keys)
  return { respondent, shown: () => shown }
}

async function answered(language: string, ...lines: readonly string[]) {
  const changes = nothingThere()
  // Whatever is left is answered as it is suggested.
  const { respondent, shown } = terminalWith([...lines, ...Array(40).fill('')].join('\r') + '\r')
  const left = await municipality.write(changes, '', {}, { language, respondent, now })
  respondent.close()
  return { changes, shown: shown(), left: left.join('\n') }
}

test('a city in Spanish is asked for what it needs, and a wrong answer is told at once and asked again', async () => {
  const { changes, shown, left } = await answered(
    'es_EC.UTF-8',
    'Ciudad',
    'demo',
    'pucara',
    'Pucará',
    'Portal Ciudadano',
    '',
    'Ecuador',
    'ec',
    '',
    'es-EC,qu-EC',
    'pucara',
    'pucara.gob.ec',
  )

  expect(shown).toContain('✗ De 2 a 31 minúsculas')
  expect(shown).toContain('✗ Ya hay un municipio que se llama demo.')
  expect(shown).toContain('✗ «Ecuador» no es un código de país')
  expect(shown).toContain('✗ Un nombre como en el DNS')
  expect(shown).toContain('Página para entrar [https://www.pucara.gob.ec/entrar]: ')
  const profile = changes.read('worker/municipalities/pucara.ts')
  expect(profile).toContain(`"locales": ["es-EC", "qu-EC"]`)
  expect(profile).toContain(`"service": "el Portal Ciudadano"`)
  expect(profile).toContain(`"version": "2026-11-draft"`)
  expect(changes.read('demo/cities/index.ts')).toContain('pucara')
  expect(left).toContain('los textos son borradores nuestros')
  expect(left).toContain('npm run deploy -- --municipality pucara --dry-run')
})

test('a city that wants telephones is asked who carries messages to them, and proves each number', async () => {
  const about = ['nueva', 'Nueva', '', '', 'MX', '', '', ...Array(12).fill('')]
  const { changes, shown } = await answered(
    'en_GB.UTF-8',
    ...about,
    '',
    'email,phone',
    ...Array(6).fill(''),
    'mailgun,smtp',
    'infobip',
    'mg.nueva.gob.mx',
    'correo.nueva.gob.mx',
    '25',
    '465',
    'https://x.api.infobip.com',
    'Nueva',
  )

  expect(shown).toContain('smtp, port: ')
  expect(shown).toContain('✗ It does not look like one; e.g. 465.')
  const profile = changes.read('worker/municipalities/nueva.ts')
  expect(profile).toMatch(/"login": \[.*"when": "phone_unproven"/)
  expect(profile).toMatch(/"recover": \[.*"step": "choose-contact"/)
  expect(profile).toMatch(/"via": "smtp", "host": "correo.nueva.gob.mx", "port": 465/)
  expect(profile).toContain('INFOBIP_KEY_NUEVA')
})

for (const [name, key] of [
  ['Ctrl-C', '\x03'],
  ['Ctrl-D', '\x04'],
] as const)
  test(`${name} ends the questions, and nothing is written`, async () => {
    const changes = nothingThere()
    const { respondent } = terminalWith(`pucara\rPucará\r${key}`)
    const writing = municipality.write(changes, '', {}, { language: 'es', respondent, now })

    await expect(writing).rejects.toThrow('Interrumpido: no se escribió nada.')
    expect([...changes.files.keys()]).toEqual([])
  })

const sound = { name: 'Pucará', country: 'EC', domain: 'pucara.gob.ec' }

const begun = async (slug: string, flags: Readonly<Record<string, string>>) =>
  municipality.write(nothingThere(), slug, flags, { language: 'en', now })

test('flags alone do, and what they leave open is as suggested', async () => {
  await expect(begun('pucara', sound)).resolves.toBeDefined()
})

test.each([
  [{ name: '' }, '--name: An answer is needed.'],
  [{ country: 'XX' }, '--country: “XX” is no code of a country'],
  [{ country: 'AR' }, '--time-zone is missing'],
  [{ 'time-zone': 'Quito' }, '--time-zone: “Quito” is no time zone'],
  [{ languages: 'pt' }, '--languages: “pt” is none of: es, es-EC'],
  [{ site: 'https://www.pucara.gob.ec/web' }, '--site: “https://www.pucara.gob.ec/web” is no site'],
  [{ base: 'https://www.pucara.gob.ec' }, '--base: The Worker needs a name of its own'],
  [{ 'login-page': 'https://otra.gob.ec/entrar' }, '--login-page: A whole address of one of'],
  [{ documents: 'dni' }, '--documents: “dni” is none of'],
  [{ contacts: 'phone' }, '--contacts: E-mail is always one'],
  [{ sms: 'twilio' }, '--sms is not asked after the answers before it'],
  [{ email: 'ses' }, '--ses-region is missing: ses, region.'],
  [{ 'sender-address': 'Pucará' }, '--sender-address: An e-mail address'],
  [{ accent: 'green' }, '--accent: A colour like #0b6b4f.'],
  [{ accent: '#ffcc00' }, '--accent: Hard to read on #ffffff: contrast 1.5, and 4.5 is needed'],
  [{ 'accent-dark': '#0b6b4f' }, '--accent-dark: Hard to read on #16181d'],
  [{ logo: 'package.json' }, '--logo: package.json is no PNG of 96 × 96'],
  [{ texts: 'nowhere' }, '--texts: nowhere/terms.es-EC.md is missing'],
  [{ 'keep-suspended': '0' }, '--keep-suspended: A number of days'],
])('the flags %j are refused with a sentence', async (flags, sentence) => {
  await expect(begun('pucara', { ...sound, ...flags })).rejects.toThrow(sentence)
})

test('the colour that is offered in the place of one that cannot be read can be', async () => {
  const refusal = await begun('pucara', { ...sound, accent: '#ffcc00' }).catch(String)
  const [, near = ''] = /does: (#[0-9a-f]{6})\./.exec(String(refusal)) ?? []

  await expect(begun('pucara', { ...sound, accent: near })).resolves.toBeDefined()
})
