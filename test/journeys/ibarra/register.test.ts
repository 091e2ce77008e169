/** Ibarra: registration with and without the padrón, the key by e-mail, and the first sign-in. */
import { expect, test } from 'vitest'
import { ibarraPadron, type PadronRow } from '../../../demo/sample-padron.ts'
import { everyWay, type Way } from '../harness/hands.ts'
import { entersFirst, resident, settles } from '../harness/ibarra.ts'
import { temporaryPasswordIn } from '../harness/post-office.ts'
import { visits } from '../harness/visitor.ts'

const [rosa, , , cometa] = ibarraPadron

/** Somebody else for each way: whoever is registered once cannot be again. */
const known: Readonly<Record<Way, PadronRow | undefined>> = {
  'with a finger': rosa,
  'with the keyboard alone': cometa,
}

for (const way of everyWay) {
  test(`somebody of the padrón keeps what is shown masked, and gets the key at the padrón's address, ${way}`, async () => {
    const person = known[way]
    if (!person) throw new Error('the sample padrón is too short')
    const visitor = await visits('ibarra', 'register-padron', way)
    await visitor.opens('registro')
    await visitor.at('Registrarse como nuevo ciudadano')
    await visitor.fills({ 'Cédula, RUC o pasaporte': person.document })
    await visitor.presses('Verificar datos')
    await visitor.at('Verifique sus datos')
    const shown = await visitor.citizen.main.innerText()
    expect(shown).toContain(`${person.givenNames.slice(0, 1)}•••`)
    for (const secret of [person.givenNames, person.address, person.phone, person.email])
      expect(shown).not.toContain(secret)
    await visitor.ticks('Aviso de privacidad')
    await visitor.presses('Crear cuenta')
    await visitor.at('Revise su correo electrónico')

    const message = await visitor.receives(person.email)
    expect(message.subject).toContain('Aviso de clave de acceso')
    expect(message.subject).not.toContain(temporaryPasswordIn(message))
    expect(message.text).toContain(person.document)
    const own = { ...resident(), document: person.document }
    await entersFirst(visitor, own, temporaryPasswordIn(message))
    await visitor.at(`Hola, ${person.givenNames}`)
  })

  test(`somebody whom the padrón does not know types everything, chooses a password, questions and accepts, ${way}`, async () => {
    const visitor = await visits('ibarra', 'register', way)
    await settles(visitor, resident())
  })
}
