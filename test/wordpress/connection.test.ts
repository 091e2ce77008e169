/** What the settings say of a connection that does not work, in words that name who can change it. */
import { afterEach, expect, inject, test } from 'vitest'
import { arrives } from '../journeys/harness/citizen.ts'
import { inside, sets } from './inside.ts'
import { photographs } from './pictures.ts'
import { administrator, signsInToWordPress } from './staff.ts'

afterEach(() => sets({ server: `${inject('wordpress').worker}/demo` }))

/** What is found, as the page would say it in English. */
const found = () =>
  inside(`switch_to_locale('en_US');
    require_once WP_PLUGIN_DIR . '/citizen-auth/includes/connection-test.php';
    return array_map(fn($one) => $one['says'], CitizenAuth\\WordPress\\Connection_Test\\run());`) as readonly string[]

test('an address where no city is', () => {
  sets({ server: `${inject('wordpress').worker}/atlantis` })
  expect(found()).toEqual([expect.stringContaining('No city answers at')])
})

test('a server that cannot be reached', () => {
  sets({ server: 'http://localhost:9/demo' })
  expect(found()).toEqual([expect.stringContaining('cannot reach http://localhost:9/demo')])
})

test('a site that the city does not list', () => {
  const findings = inside(`switch_to_locale('en_US');
    add_filter('home_url', fn() => 'https://otra.gob.ec');
    require_once WP_PLUGIN_DIR . '/citizen-auth/includes/connection-test.php';
    return array_map(fn($one) => $one['says'], CitizenAuth\\WordPress\\Connection_Test\\run());`)
  expect(findings).toContainEqual(expect.stringContaining('does not list https://otra.gob.ec'))
})

test('the settings are in Spanish, whatever the country, and refuse an address that is none', async () => {
  const { site } = inject('wordpress')
  const { page } = await arrives()
  await page.setViewportSize({ width: 1280, height: 900 })
  await signsInToWordPress(page, site, administrator)
  await page.goto(`${site}/wp-admin/options-general.php?page=citizen_auth`)
  await page.getByLabel('Dirección de la ciudad').fill('id.ciudad.gob.ec')
  await page.getByRole('button', { name: 'Guardar cambios' }).click()
  await page.getByText('La dirección de la ciudad no es válida').first().waitFor()
  await page.locator('#citizen-auth-findings').getByText('La ciudad tiene en su lista').waitFor()
  await photographs(page, 'settings-in-spanish')
  await page.goto(`${site}/wp-admin/post-new.php?post_type=page`)
  await page.waitForFunction(() => 'wp' in window)
  const said = await page.evaluate(() => [
    wp.blocks.getBlockType('citizen-auth/sign-in').title,
    wp.i18n.hasTranslation('Shows', undefined, 'citizen-auth'),
  ])
  expect(said).toEqual(['Inicio de sesión ciudadano', true])
})

declare const wp: {
  readonly blocks: { getBlockType(name: string): { readonly title: string } }
  readonly i18n: {
    hasTranslation(text: string, context: string | undefined, domain: string): boolean
  }
}
