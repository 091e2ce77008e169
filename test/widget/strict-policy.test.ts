/** The strictest content security policy that still lets the script in: everything works, nothing is reported. */
import { expect } from 'chai'
import { api, server } from './support/api.ts'
import { Citizen, until } from './support/citizen.ts'
import { details, screens } from './support/samples.ts'

const policy = [
  "default-src 'none'",
  `script-src ${location.origin}`,
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ')

type Page = Window & typeof globalThis

/** A page of its own under the policy. The test runner may connect; the element's requests never leave. */
async function page(): Promise<Page> {
  const frame = document.createElement('iframe')
  frame.srcdoc = `<!doctype html><html lang="es"><meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module" src="${location.origin}/widget/index.ts"></script><body></body></html>`
  document.body.append(frame)
  await new Promise((done) => {
    frame.addEventListener('load', done, { once: true })
  })
  if (!frame.contentWindow) throw new Error('no page')
  return frame.contentWindow as Page
}

test('a registration under a strict policy, with Trusted Types: no violation', async () => {
  const inside = await page()
  const violations: string[] = []
  inside.document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.violatedDirective} ${event.sample} ${event.sourceFile}`),
  )
  const at = api().at('POST /flows/register').answers(screens['verify-code'])
  inside.fetch = at.fetch
  await until(() => inside.customElements.get('citizen-login') !== undefined, 'the definition')
  const element = inside.document.createElement('citizen-login')
  element.setAttribute('server', server)
  inside.document.body.append(element)
  const citizen = new Citizen(element, at)
  await citizen.sees('Iniciar sesión')
  await citizen.presses('Crear una cuenta').sees('Crear una cuenta')
  for (const [name, text] of Object.entries(details)) citizen.field(name).value = text
  await citizen.ticks('terms').submits().sees('Revise su correo electrónico')
  const button = inside.getComputedStyle(citizen.find('.ca-button'))
  expect(button.backgroundColor).to.equal('rgb(11, 107, 79)')
  expect(button.minHeight).to.equal('48px')
  expect(violations).to.deep.equal([])
  // The policy is in force: what it forbids is reported.
  inside.document.body.setAttribute('style', 'color: red')
  await until(() => violations.length === 1, 'a violation')
})
