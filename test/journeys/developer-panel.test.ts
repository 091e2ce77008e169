/** What the developer's panel shows of a citizen's journey. */
import { expect, test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { codeOf } from './harness/post-office.ts'
import { asksForAccount, someone } from './harness/registration.ts'

test('the panel shows the message, the events and a token that the published keys verify', async () => {
  const person = someone()
  const citizen = await arrives()
  const { page } = citizen
  await asksForAccount(citizen, person)
  const code = codeOf(await citizen.receives(person.email))

  await page.getByRole('button', { name: 'Developer panel' }).click()
  await page.getByRole('button', { name: person.email }).click()
  const letter = page.frameLocator('developer-panel iframe')
  await letter.getByText(code.slice(0, 4)).first().waitFor()
  await page.keyboard.press('Escape')
  await citizen.fills('Código', code)
  await citizen.presses('Confirmar')
  await citizen.isAt('Su cuenta está lista')

  await page.getByRole('button', { name: 'Developer panel' }).click()
  await page.getByRole('tab', { name: 'Events' }).click()
  const panel = page.getByRole('tabpanel')
  await panel.getByText('citizen-registered').waitFor()
  expect(await panel.innerText()).not.toContain(await citizen.token())
  await page.getByRole('tab', { name: 'Token' }).click()
  await panel.getByText('Signature verified').waitFor()
  await citizen.photographs('panel-token')
})

test('a token whose claims were changed is not believed', async () => {
  const person = someone()
  const citizen = await arrives()
  const { page } = citizen
  await asksForAccount(citizen, person)
  await citizen.fills('Código', codeOf(await citizen.receives(person.email)))
  await citizen.presses('Confirmar')
  const accessToken = await citizen.token()
  const [header, , signature] = accessToken.split('.')
  const forged = [header, btoa('{"sub":"acc_mayor"}').replace(/=+$/, ''), signature].join('.')

  await page.evaluate((token) => {
    document.dispatchEvent(
      new CustomEvent('citizen-signed-in', {
        detail: { account: { details: {} }, accessToken: token },
      }),
    )
  }, forged)
  await page.getByRole('button', { name: 'Developer panel' }).click()
  await page.getByRole('tab', { name: 'Token' }).click()

  await page.getByRole('tabpanel').getByText('Not to be believed').waitFor()
})
