/** From an installation to a citizen who is signed in, by the document alone. */
import { expect, inject, test } from 'vitest'
import { arrives } from '../journeys/harness/citizen.ts'
import { photographs } from './pictures.ts'
import { registers, signsIn } from './visitor.ts'
import { system } from './post.ts'

test('the administrator is told that the connection works', () => {
  const { findings } = inject('walked')
  const { site } = inject('cms')
  expect(findings).toEqual([
    'Cuenta Ciudadana of Ciudad Abierta answers.',
    `The city lists ${site}: the form works on pages of this site.`,
    expect.stringMatching(/keys?\b.*by which this site knows citizens/),
  ])
})

test('what the document asks of an administrator takes a program less than two minutes', () => {
  const { took } = inject('walked')
  console.log(`by the document: ${Math.round(took / 1000)} s`)
  expect(took).toBeLessThan(120_000)
})

test('a citizen registers, signs in, and is in the system, without an address of their own', async () => {
  const person = await registers()
  const citizen = await signsIn(person)
  await citizen.isGreeted(person)
  await photographs(citizen.page, `${inject('cms').system}-signed-in`)
  const cookies = await citizen.page.context().cookies()
  expect(cookies.map(({ name }) => name)).not.toContain('__Host-citizen_csrf_token')
  expect(cookies.some(({ name, value }) => system().opensSession(`${name}=${value}`))).toBe(true)
})

for (const width of [360, 1280])
  test(`the form stands whole at ${width} pixels`, async () => {
    const citizen = await arrives()
    await citizen.page.setViewportSize({ width, height: 800 })
    await citizen.opens(inject('walked').login)
    await citizen.isAt('Iniciar sesión')
    await photographs(citizen.page, `${inject('cms').system}-${width}`)
    const scrolls = await citizen.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(scrolls).toBe(false)
  })

test('what stands where no script runs is in Spanish on a page in Spanish', async () => {
  const { worker } = inject('cms')
  const page = await (await fetch(inject('walked').register)).text()
  const [, link = ''] = /<citizen-register[^>]*>(.*?)<\/citizen-register>/.exec(page) ?? []
  expect(link).toContain(`href="${worker}/demo/registro?return-to=`)
  expect(link).toContain('>Crear una cuenta</a>')
})

test('what stands in a position of the template is drawn, too', async () => {
  const page = await (await fetch(inject('walked').login)).text()
  // Joomla's module beside the article; in Drupal, the block is the form itself.
  const [drawn] = page.match(/<citizen-\w+/g)?.toReversed() ?? []
  expect(drawn).toBe(inject('cms').system === 'joomla' ? '<citizen-recover' : '<citizen-login')
})
