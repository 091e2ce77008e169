/** From an empty installation to a citizen who is signed in, by the document alone. */
import { expect, inject, test } from 'vitest'
import { arrives } from '../journeys/harness/citizen.ts'
import { fillsForm, someone } from '../journeys/harness/registration.ts'
import { codeOf } from '../journeys/harness/post-office.ts'
import { photographs } from './pictures.ts'
import { inside } from './inside.ts'

test('the administrator is told that the connection works', () => {
  const { findings } = inject('walk')
  expect(findings).toEqual([
    'Cuenta Ciudadana of Ciudad Abierta answers.',
    `The city lists ${inject('wordpress').site}: the form works on pages of this site.`,
    'The city publishes 1 key, by which this site knows citizens.',
  ])
})

test('what the document asks of an administrator takes a program less than two minutes', () => {
  const { took } = inject('walk')
  console.log(`by the document: ${Math.round(took / 1000)} s`)
  expect(took).toBeLessThan(120_000)
})

test('a citizen registers on the page of the shortcode, signs in on that of the block, and is in WordPress', async () => {
  const { block, shortcode } = inject('walk')
  const person = someone()
  const citizen = await arrives()
  await citizen.opens(shortcode)
  await fillsForm(citizen, person)
  await citizen.fills('Código', codeOf(await citizen.receives(person.email)))
  await citizen.presses('Confirmar')
  await citizen.isAt('Su cuenta está lista')

  const other = await arrives()
  await other.opens(block)
  await other.isAt('Iniciar sesión')
  await other.fills('Documento de identidad o correo electrónico', person.email)
  await other.fills('Contraseña', person.password)
  const posted = other.page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes('citizen-auth'),
  )
  await other.presses('Iniciar sesión')
  await posted
  await other.page.waitForURL(block)
  await other.isGreeted(person)
  await photographs(other.page, 'signed-in')
  const cookies = await other.page.context().cookies()
  const session = cookies.find(({ name }) => name.startsWith('wordpress_logged_in_'))
  const [login = ''] = decodeURIComponent(session?.value ?? '').split('|')
  expect(
    inside(`$u = get_user_by('login', '${login}');
      return [$u->display_name, $u->user_email, $u->roles, (bool) get_user_meta($u->ID, 'citizen_auth_identity', true)];`),
  ).toEqual([`${person.givenNames} ${person.familyNames}`, '', ['subscriber'], true])
  expect(cookies.map(({ name }) => name)).not.toContain('__Host-citizen_csrf_token')
})
