/** What is drawn as a shape is there to be seen: where a page's rules are kept off, its form is kept. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { viewsOfFactors } from '../support/views-of-factors.ts'
import { api } from './support/api.ts'
import { enters } from './support/cities.ts'
import { leaves, type Citizen } from './support/citizen.ts'

const added: Element[] = []

teardown(async () => {
  for (const element of added.splice(0)) element.remove()
  await session.signOut()
  leaves()
})

async function connectsApp(): Promise<Citizen> {
  localStorage.setItem('citizen-auth:demo:signed-in', 'signed-in')
  sessionStorage.setItem('citizen-auth:demo:citizen-account', 'add-factor flw_1')
  const view = viewsOfFactors['set-up-totp']
  const screen = { at: 'set-up-totp', step: 'set-up-totp', flow: 'flw_1', view }
  const at = api().remembers().at('GET /flows/add-factor/flw_1').answers(screen)
  return (await enters('demo', 'citizen-account', at)).sees('Conecte su aplicación')
}

const shapes = [
  ['the QR code of an authenticator app', '.ca-qr path', connectsApp],
  [
    "another provider's mark",
    '.ca-mark path',
    async () => (await enters('leon', 'citizen-login', api())).sees('Iniciar sesión'),
  ],
] as const

for (const [what, selector, open] of shapes)
  for (const [page, rules] of [
    ['a plain page', ''],
    ['a page that unsets everything', '* { all: unset }'],
  ] as const)
    test(`${what}, on ${page}`, async () => {
      const sheet = document.createElement('style')
      sheet.textContent = rules
      document.head.append(sheet)
      added.push(sheet)
      const citizen = await open()
      const { width, height } = citizen.find(selector).getBoundingClientRect()
      expect(Math.min(width, height)).to.be.greaterThan(0)
    })
