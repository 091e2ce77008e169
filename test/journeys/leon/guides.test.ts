/**
 * León's guides, done as they say: at every picture the screen is there, with the names that the step puts in bold. Under
 * `npm run pictures` the pictures are taken; otherwise those that are kept are only looked for.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { leon as city } from '../../../demo/cities/leon.ts'
import { namesOf } from '../../../demo/site/screen-names.ts'
import { takenPictures, type TakenPicture } from '../../../demo/site/taken-pictures.ts'
import { leon as municipality } from '../../../worker/municipalities/leon.ts'
import {
  asksToRecover,
  confirms,
  dialled,
  entersWith,
  neighbour,
  provesPhone,
  type Neighbour,
} from '../harness/leon.ts'
import { codeOf, linkOf } from '../harness/post-office.ts'
import { visits, type Visitor } from '../harness/visitor.ts'

declare module 'vitest' {
  interface ProvidedContext {
    keepsPictures?: boolean
  }
}

const folder = new URL('../../../demo/pictures/', import.meta.url).pathname

const steps = (city.help ?? []).flatMap(({ sections }) =>
  sections.flatMap((section) => section.steps ?? []),
)

const taken: Record<string, TakenPicture> = {}

/** What the guide says of this screen is so; its picture is kept where pictures are taken. */
async function pictures(visitor: Visitor, name: string): Promise<void> {
  const { page, main } = visitor.citizen
  const element = main.locator('citizen-login, citizen-register, citizen-recover, citizen-account')
  const step = steps.find(({ picture }) => picture === name)
  expect(step, `a step shows ${name}`).toBeDefined()
  const shown = await element.innerText()
  for (const named of step ? namesOf(municipality.public, 'es-MX', step.text.es) : [])
    expect(shown, name).toContain(named)
  const key = `${city.slug}/${name}`
  if (inject('keepsPictures')) {
    await page.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    )
    await page.addStyleTag({
      content: '*, ::before, ::after { caret-color: transparent !important }',
    })
    const box = await element.boundingBox()
    const title = await element.getByRole('heading').first().innerText()
    taken[key] = { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0), title }
    mkdirSync(`${folder}${city.slug}`, { recursive: true })
    writeFileSync(`${folder}${key}.webp`, await small(visitor, await element.screenshot()))
    writesDown()
  } else expect(Object.keys(takenPictures)).toContain(key)
}

/** A fifth of what it was: a page of this browser presses it. */
async function small({ citizen }: Visitor, png: Buffer): Promise<Buffer> {
  const press = await citizen.page.context().newPage()
  const text = await press.evaluate(async (data) => {
    const picture = new Image()
    picture.src = `data:image/png;base64,${data}`
    await picture.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: picture.width, height: picture.height })
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
    return canvas.toDataURL('image/webp', 0.85)
  }, png.toString('base64'))
  await press.close()
  return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64')
}

/** The person whom the pictures show; journeys have others, because an account is made once. */
const shown = (): Neighbour => ({
  ...neighbour(),
  email: `ximena.${Date.now() % 1e5}@correo.example`,
})

test('the guides are done as they say', async () => {
  const person = shown()
  const visitor = await visits('leon', 'guide', 'with a finger')
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await pictures(visitor, 'registro-1')
  await visitor.presses('Regístrate aquí')
  await registersWithPictures(visitor, person)
  const tab = await confirms(visitor, person)
  await pictures(tab, 'registro-6')

  const first = await visits('leon', 'guide-sign-in', 'with a finger')
  await entersWith(first, person, person.document)
  await provesPhone(first, person)
  await first.opens('cuenta')
  await first.at('Mi cuenta')
  await first.presses('Cambiar la contraseña')
  await first.at('Cambiar contraseña')
  await pictures(first, 'cambiar-1')

  await recoversWithPictures(person)
})

async function registersWithPictures(visitor: Visitor, person: Neighbour): Promise<void> {
  await visitor.at('Crear cuenta: datos de registro')
  await visitor.chooses('Tipo de persona', person.kind)
  await visitor.fills({ CURP: person.document, 'Nombre(s)': 'Ximena', 'Apellido paterno': 'Alba' })
  await pictures(visitor, 'registro-2')
  await visitor.presses('Siguiente')
  await visitor.at('Tu domicilio')
  await visitor.fills({ 'Código postal': '37000' })
  await visitor.chooses('Colonia', 'Centro Imaginario')
  await visitor.fills({
    Calle: 'Calle del Relojero',
    'Número exterior': '128',
    Teléfono: person.phone,
  })
  await pictures(visitor, 'registro-3')
  await visitor.presses('Siguiente')
  await visitor.at('Tu correo y tu contraseña')
  await visitor.fills({ 'Correo electrónico': person.email, Contraseña: person.password })
  await pictures(visitor, 'registro-4')
  await visitor.presses('Siguiente')
  await visitor.at('Revisa tus respuestas')
  await visitor.ticks('Términos y condiciones', 'Aviso de privacidad')
  await visitor.presses('Crear cuenta')
  await visitor.at('Revisa tu correo')
  await pictures(visitor, 'registro-5')
}

async function recoversWithPictures(person: Neighbour): Promise<void> {
  const byMail = await visits('leon', 'guide-link', 'with a finger')
  await byMail.opens('recuperar')
  await byMail.at('Recuperar tu inicio de sesión')
  await byMail.chooses('Tipo de persona', person.kind)
  await byMail.fills({ CURP: person.document })
  await pictures(byMail, 'recuperar-1')
  await asksToRecover(byMail, person)
  await pictures(byMail, 'recuperar-2')
  await byMail.chooses('Contacto', 'Enviarme una liga a mi correo para restablecer la contraseña')
  await byMail.presses('Enviar')
  await byMail.at('Restablecer contraseña')
  await pictures(byMail, 'recuperar-3')
  const link = linkOf(await byMail.receives(person.email, /citizen-recover/))
  const tab = await byMail.follows(link, 'Recuperar contraseña')
  await tab.at('Restablecer contraseña')
  await pictures(tab, 'recuperar-4')
  await tab.fills({ 'Correo electrónico': person.email })
  await tab.fills({
    'Nueva contraseña': 'Horma nueva 5?',
    'Confirmar contraseña': 'Horma nueva 5?',
  })
  await tab.presses('Guardar')
  await tab.at('Se ha actualizado la contraseña')
  await pictures(tab, 'recuperar-5')

  const byPhone = await visits('leon', 'guide-code', 'with a finger')
  await asksToRecover(byPhone, person)
  await byPhone.chooses('Contacto', 'Enviarme un código a mi celular')
  await byPhone.presses('Enviar')
  await byPhone.at('Restablecer contraseña')
  codeOf(await byPhone.receives(dialled(person), /recuperar|contraseña/))
  await pictures(byPhone, 'recuperar-6')

  const byNeither = await visits('leon', 'guide-request', 'with a finger')
  await asksToRecover(byNeither, person)
  await byNeither.presses(
    'Si no cuentas con acceso a ninguno de los medios de recuperación, da clic aquí',
  )
  await byNeither.at('Cambio de correo o celular')
  await pictures(byNeither, 'recuperar-7')
}

/** What the pages read of the pictures. */
const writesDown = () =>
  writeFileSync(`${folder}pictures.json`, `${JSON.stringify(taken, null, 2)}\n`)
