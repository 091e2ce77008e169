/** The form stands before what makes it work has arrived: nothing that is done meanwhile is lost. */
import { expect, test } from 'vitest'
import type { Locator } from 'playwright-core'
import { violationsOf } from './harness/axe.ts'
import { arrives, type Citizen } from './harness/citizen.ts'
import { holdsBack, lacks, works } from './harness/main-script.ts'
import { hasAccount, someone } from './harness/registration.ts'

const identifier = 'Documento de identidad o correo electrónico'

const colourOf = (link: Locator) => link.evaluate((it) => getComputedStyle(it).color)

/** Remembers an input of the page, to be told apart from one that takes its place. */
const remembers = (citizen: Citizen, name: string) =>
  citizen.page.evaluate((one) => {
    Object.assign(globalThis, { remembered: document.querySelector(`[name="${one}"]`) })
  }, name)

const remembered = (citizen: Citizen) =>
  citizen.page.evaluate(() => {
    const { remembered: input } = globalThis as unknown as { remembered: HTMLInputElement }
    return {
      isThere: input.isConnected,
      hasFocus: document.activeElement === input,
      value: input.value,
      selection: [input.selectionStart, input.selectionEnd],
    }
  })

test('what is typed, the caret, the selection and the focus stay in the same input', async () => {
  const citizen = await arrives({ phone: true })
  const come = await holdsBack(citizen)
  await citizen.opens('/demo/entrar')
  await citizen.fills(identifier, 'ana@correo.example')
  await remembers(citizen, 'identifier')
  const input = citizen.main.getByLabel(identifier)
  await input.focus()
  await input.evaluate((it: HTMLInputElement) => it.setSelectionRange(2, 6))
  await citizen.photographs('first-screen/before')
  await come()
  await works(citizen)

  expect(await remembered(citizen)).toEqual({
    isThere: true,
    hasFocus: true,
    value: 'ana@correo.example',
    selection: [2, 6],
  })
  await citizen.photographs('first-screen/after')
})

test('a word that is being composed is composed to its end', async () => {
  const citizen = await arrives()
  const come = await holdsBack(citizen)
  await citizen.opens('/demo/entrar')
  await citizen.main.getByLabel(identifier).focus()
  await remembers(citizen, 'identifier')
  const keyboard = await citizen.page.context().newCDPSession(citizen.page)
  await keyboard.send('Input.imeSetComposition', {
    text: 'añ',
    selectionStart: 2,
    selectionEnd: 2,
  })
  await come()
  await works(citizen)
  await keyboard.send('Input.imeSetComposition', {
    text: 'aña',
    selectionStart: 3,
    selectionEnd: 3,
  })
  await keyboard.send('Input.insertText', { text: 'aña' })

  expect(await remembered(citizen)).toMatchObject({ isThere: true, value: 'aña' })
})

test('Enter is held, shown as sending, and carried out once', async () => {
  const person = someone()
  await hasAccount(person)
  const citizen = await arrives({ phone: true })
  const sent: string[] = []
  citizen.page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/flows/')) sent.push(request.url())
  })
  const come = await holdsBack(citizen)
  await citizen.opens('/demo/entrar')
  await citizen.fills(identifier, person.email)
  await citizen.fills('Contraseña', person.password)
  await citizen.page.keyboard.press('Enter')
  await citizen.page.keyboard.press('Enter')
  await citizen.main.getByText('Enviando…').waitFor({ state: 'attached' })
  expect(await citizen.main.locator('[type=submit][aria-busy=true]').count()).toBe(1)
  await citizen.photographs('first-screen/held')
  await come()

  await citizen.isGreeted(person)
  expect(sent).toHaveLength(1)
})

test('a page that listens to Enter everywhere does not take it for its own', async () => {
  const citizen = await arrives()
  await holdsBack(citizen)
  await citizen.opens('/demo/entrar')
  await citizen.page.evaluate(() => {
    const taken: string[] = []
    Object.assign(globalThis, { taken })
    for (const name of ['keydown', 'submit'])
      document.addEventListener(name, (event) => {
        if (!(event instanceof KeyboardEvent) || event.key === 'Enter') taken.push(name)
      })
  })
  await citizen.fills('Contraseña', 'sol de mi tejado 7')
  await citizen.page.keyboard.press('Enter')
  await citizen.main.getByText('Enviando…').waitFor({ state: 'attached' })

  expect(await citizen.page.evaluate(() => (globalThis as { taken?: unknown }).taken)).toEqual([])
})

test('the password is shown, and hidden again, as it was pressed', async () => {
  const citizen = await arrives()
  const come = await holdsBack(citizen)
  await citizen.opens('/demo/entrar')
  await citizen.fills('Contraseña', 'sol de mi tejado 7')
  await remembers(citizen, 'password')
  await citizen.main.locator('.ca-reveal').click()
  await come()
  await works(citizen)

  await citizen.sees('La contraseña está a la vista.')
  expect(await remembered(citizen)).toMatchObject({ isThere: true, value: 'sol de mi tejado 7' })
})

test('a press that leads to another form waits, and leads there', async () => {
  const citizen = await arrives()
  const come = await holdsBack(citizen)
  await citizen.opens('/demo/entrar')
  await citizen.presses('Crear una cuenta')
  await come()

  await citizen.isAt('Crear una cuenta')
})

test('another language is chosen meanwhile: it is spoken, and what is typed stays', async () => {
  const citizen = await arrives()
  const come = await holdsBack(citizen)
  await citizen.opens('/demo/entrar')
  await citizen.fills(identifier, 'ana@correo.example')
  await citizen.page.evaluate(() => {
    document.documentElement.lang = 'en'
    document.querySelector('citizen-login')?.setAttribute('lang', 'en')
  })
  await come()

  await citizen.isAt('Sign in')
  const field = citizen.main.locator('[name=identifier]')
  expect(await field.inputValue()).toBe('ana@correo.example')
})

test('two elements of one page stand, each with its own inputs', async () => {
  const citizen = await arrives()
  const come = await holdsBack(citizen)
  await citizen.opens('/demo/entrar')
  await citizen.page.evaluate(() => {
    const second = document.createElement('citizen-login')
    second.id = 'second'
    document.querySelector('citizen-login')?.after(second)
  })
  const second = citizen.page.locator('#second [name=password]')
  await second.fill('una')
  const ids = await citizen.page
    .locator('citizen-login [name=password]')
    .evaluateAll((inputs) => inputs.map(({ id }) => id))
  expect(new Set(ids).size).toBe(2)
  await come()
  await works(citizen)

  expect(await second.inputValue()).toBe('una')
  expect(
    await citizen.page
      .locator('citizen-login [name=password]')
      .evaluateAll((inputs) => inputs.map(({ id }) => id)),
  ).toEqual(ids)
})

test('an element is moved meanwhile, and works where it is', async () => {
  const citizen = await arrives()
  const come = await holdsBack(citizen)
  await citizen.opens('/demo/entrar')
  await citizen.fills(identifier, 'ana@correo.example')
  await citizen.page.evaluate(() => {
    const element = document.querySelector('citizen-login')
    if (element) document.querySelector('main')?.append(element)
  })
  await come()
  await works(citizen)

  expect(await citizen.main.locator('[name=identifier]').inputValue()).toBe('ana@correo.example')
  await citizen.presses('Crear una cuenta')
  await citizen.isAt('Crear una cuenta')
})

test('what makes it work never comes: said above the form, with what the page itself says', async () => {
  const person = someone()
  await hasAccount(person)
  const citizen = await arrives({ phone: true })
  const come = await lacks(citizen)
  await citizen.opens('/demo/entrar')
  await citizen.sees('No pudimos conectar con el servicio')
  await citizen.sees('Si no aparece, recargue esta página')
  await citizen.photographs('first-screen/never')
  const ownLink = citizen.main.getByRole('link', { name: 'recargue esta página' })
  const help = citizen.main.getByRole('link', { name: 'Ayuda' }).first()
  for (const colorScheme of ['light', 'dark'] as const) {
    await citizen.page.emulateMedia({ colorScheme })
    expect(await colourOf(ownLink), colorScheme).toBe(await colourOf(help))
    expect(await violationsOf(citizen.page), colorScheme).toEqual([])
  }
  expect(await help.getAttribute('href')).toBe(new URL('/demo/ayuda', citizen.page.url()).href)
  await citizen.fills(identifier, person.email)
  await citizen.fills('Contraseña', person.password)
  await citizen.presses('Volver a intentarlo')
  await citizen.sees('No pudimos conectar con el servicio')
  await come()

  await citizen.presses('Iniciar sesión')

  await citizen.isGreeted(person)
})

for (const [page, heading, name] of [
  ['registro', 'Crear una cuenta', 'givenNames'],
  ['recuperar', 'Recuperar la contraseña', 'identifier'],
] as const)
  test(`/demo/${page} stands before it works, too, and keeps what is typed`, async () => {
    const citizen = await arrives({ phone: true })
    const come = await holdsBack(citizen)
    await citizen.opens(`/demo/${page}`)
    await citizen.isAt(heading)
    await citizen.photographs(`first-screen/${page}`)
    await citizen.page.locator(`[name=${name}]`).fill('Ana Lucía')
    await remembers(citizen, name)
    await come()
    await works(citizen)

    expect(await remembered(citizen)).toMatchObject({ isThere: true, value: 'Ana Lucía' })
  })
