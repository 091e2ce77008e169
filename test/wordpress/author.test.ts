/** Whoever may write no script can still put the form on a page. */
import { beforeAll, expect, inject, test } from 'vitest'
import { arrives } from '../journeys/harness/citizen.ts'
import { inside } from './inside.ts'
import { photographs } from './pictures.ts'
import { author, signsInToWordPress } from './staff.ts'

beforeAll(() => {
  inside(
    `wp_insert_user(['user_login' => '${author.name}', 'user_pass' => '${author.password}', 'role' => 'author']);`,
  )
})

/** Writes a post as an author does, with the editor's own request. @returns its address */
async function writes(content: string): Promise<string> {
  const { site } = inject('wordpress')
  const { page } = await arrives()
  await signsInToWordPress(page, site, author)
  await page.goto(`${site}/wp-admin/post-new.php`)
  return page.evaluate(async (text) => {
    const data = { title: 'Trámites', content: text, status: 'publish' }
    const { link } = await wp.apiFetch({ path: '/wp/v2/posts', method: 'POST', data })
    return link
  }, content)
}

declare const wp: {
  apiFetch(options: {
    readonly path: string
    readonly method: string
    readonly data: unknown
  }): Promise<{ readonly link: string }>
}

test('the tag that an author pastes is lost', async () => {
  const { worker } = inject('wordpress')
  const address = await writes(
    `<script type="module" src="${worker}/demo/widget.js"></script><citizen-login><a href="${worker}/demo/entrar">Iniciar sesión</a></citizen-login>`,
  )
  const { page } = await arrives()
  await page.goto(address)
  expect(await page.locator('citizen-login').count()).toBe(0)
})

for (const [way, content] of [
  ['block', '<!-- wp:citizen-auth/sign-in /-->'],
  ['shortcode', '<!-- wp:shortcode -->[citizen_auth]<!-- /wp:shortcode -->'],
] as const)
  test(`the ${way} of an author shows the form`, async () => {
    const address = await writes(content)
    const citizen = await arrives()
    await citizen.page.goto(address)
    await citizen.isAt('Iniciar sesión')
    await photographs(citizen.page, `author-${way}`)
  })

test('what an author writes into the block is no markup', async () => {
  const evil = String.raw`"><img src=x onerror=alert(1)>`
  const block = { returnTo: evil, styling: evil, shows: evil }
  const address = await writes(`<!-- wp:citizen-auth/sign-in ${JSON.stringify(block)} /-->`)
  const citizen = await arrives()
  await citizen.page.goto(address)
  await citizen.isAt('Iniciar sesión')
  expect(await citizen.page.locator('img[src=x]').count()).toBe(0)
})
