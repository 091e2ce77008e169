/** What the documentation gives a webmaster to paste is pasted as it stands: only the name of the host leads here. */
import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import type { Embed } from '../../contract/embed.ts'
import { arrives, type Citizen } from './harness/citizen.ts'
import { entersWith, hasAccount, neighbour, provesNoPhone, type Neighbour } from './harness/leon.ts'
import { visits } from './harness/visitor.ts'

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The blocks of a page in a language. */
const blocksOf = (path: string, language: string): readonly string[] =>
  [...textOf(path).matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  )

/** As the documentation calls the Worker's host. */
const host = 'https://id.ciudad.gob.ec'

/** Gives the browser the page, at an origin of the city's, and the Worker under the name that the page calls it. */
async function publishes({ page }: Citizen, body: string): Promise<void> {
  const { worker, site } = inject('stack')
  // A page that no server sent is not on this machine, to the browser; the Worker is.
  await page.context().grantPermissions(['local-network-access'])
  await page.route(`${host}/**`, async (route) => {
    const response = await route.fetch({
      url: route.request().url().replace(host, worker),
      headers: { ...(await route.request().allHeaders()), host: new URL(worker).host },
    })
    await route.fulfill({ response })
  })
  await page.route(`${site}/pasted.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><main>${body}</main>` }),
  )
  await page.goto(`${site}/pasted.html`)
}

/** A minute and a half: somebody signs in meanwhile. */
const hears = (citizen: Citizen, words: string) =>
  citizen.page.waitForEvent('console', {
    predicate: (said) => said.text().includes(words),
    timeout: 90_000,
  })

async function signsIn(citizen: Citizen, person: Neighbour): Promise<void> {
  await citizen.isAt('Iniciar sesión')
  await citizen.main.getByLabel('Persona Física').check()
  await citizen.fills('CURP o correo electrónico', person.document)
  await citizen.fills('Contraseña', person.password)
  await citizen.presses('Iniciar sesión')
  await citizen.isAt('Comprueba tu celular')
  await citizen.presses('Continuar')
  await citizen.isAt('Hola, Ximena')
}

test('README: the three lines show the sign-in, and tell the page who signed in', async () => {
  const person = neighbour()
  await hasAccount(person)
  const [snippet = ''] = blocksOf('README.md', 'html')
  const citizen = await arrives()
  // Under its own name: of a request that goes through here, the browser does not always hand over the body.
  await publishes(citizen, snippet.replaceAll(host, inject('stack').worker))
  const logged = hears(citizen, 'details')
  await signsIn(citizen, person)
  expect(await (await logged).args()[0]?.jsonValue()).toMatchObject({
    details: { givenNames: 'Ximena' },
  })
})

/** With the digest of today in the place of the one that stands for it. */
async function pinnedNow(block: string): Promise<string> {
  const response = await fetch(`${inject('stack').worker}/leon/embed.json`)
  const { pinned } = (await response.json()) as Embed
  const [, file = ''] = /(widget@.*)$/.exec(pinned.address) ?? []
  return block.replace(/widget@\w+\.js/, file).replace(/sha384-\w+/, pinned.integrity)
}

test('webmaster.md, any-site.md: every block of HTML shows what it says', async () => {
  const pages = ['docs/webmaster.md', 'docs/any-site.md']
  const blocks = pages.flatMap((page) => blocksOf(page, 'html'))
  expect(blocks.length).toBeGreaterThan(3)
  for (const block of blocks) {
    const citizen = await arrives()
    // What makes a script a classic one is known of the browser's own requests alone.
    const isClassic = block.includes('data-citizen')
    const { worker } = inject('stack')
    await publishes(citizen, isClassic ? block.replaceAll(host, worker) : await pinnedNow(block))
    await citizen.isAt(
      block.includes('<citizen-register>') ? 'Crear cuenta: datos de registro' : 'Iniciar sesión',
    )
  }
})

test('webmaster.md: the session is there on a page without a tag', async () => {
  const person = neighbour()
  await hasAccount(person)
  const visitor = await visits('leon', 'snippet', 'with a finger')
  await entersWith(visitor, person, person.document)
  await provesNoPhone(visitor)
  const [snippet = ''] = blocksOf('docs/webmaster.md', 'js')
  const { worker } = inject('stack')
  const { citizen } = visitor
  const logged = hears(citizen, 'givenNames')
  // Under its own name: the session's cookie is the host's at which the citizen signed in.
  await publishes(citizen, `<script type="module">${snippet.replace(host, worker)}</script>`)
  expect((await logged).text()).toContain('Ximena')
})

test('a script written without type="module" brings the form all the same, and says what to write', async () => {
  const [snippet = ''] = blocksOf('README.md', 'html')
  const citizen = await arrives()
  const logged = hears(citizen, 'type="module"')
  const { worker } = inject('stack')
  await publishes(citizen, snippet.replace('type="module" ', '').replace(host, worker))
  await logged
  await citizen.isAt('Iniciar sesión')
  await citizen.page.reload()
  await citizen.isAt('Iniciar sesión')
})
