/** Ibarra: recovery by user, then code and button of one message, then the password twice. */
import { expect, test } from 'vitest'
import { everyWay } from '../harness/hands.ts'
import { entersWith, resident, settles } from '../harness/ibarra.ts'
import { codeOf, linkOf } from '../harness/post-office.ts'
import { visits } from '../harness/visitor.ts'

for (const way of everyWay)
  test(`the message's button leads to where user and code are asked, and the password is chosen twice, ${way}`, async () => {
    const person = resident()
    await settles(await visits('ibarra', 'settling', 'with a finger'), person)
    const visitor = await visits('ibarra', 'recover', way)
    await visitor.opens('entrar')
    await visitor.at('Iniciar sesión')
    await visitor.goesBy('¿Olvidó su contraseña?')
    await visitor.at('Recuperar contraseña')
    await visitor.fills({ Usuario: person.document })
    await visitor.presses('Continuar')
    await visitor.at('Revise su correo electrónico')

    const message = await visitor.receives(person.email, /RESTABLECER/)
    expect(message.html).toContain('RESTABLECER CONTRASEÑA')
    expect(message.text).toContain('RESTABLECER CONTRASEÑA')
    expect(message.text).toContain(person.document)
    expect(message.subject).not.toContain(codeOf(message))
    const tab = await visitor.follows(linkOf(message), 'RESTABLECER CONTRASEÑA')
    await tab.at('Revise su correo electrónico')
    await tab.fills({ Usuario: person.document, Código: codeOf(message) })
    await tab.presses('Continuar')
    await tab.at('Nueva contraseña')
    await tab.fills({ 'Nueva contraseña': 'corta', 'Confirmar contraseña': 'corta' })
    await tab.presses('Continuar')
    await tab.seesAlert('Revise lo siguiente')
    await tab.fills({
      'Nueva contraseña': 'luna nueva 88',
      'Confirmar contraseña': 'luna nueva 88',
    })
    await tab.presses('Continuar')
    await tab.at('Su contraseña cambió')

    const notice = await visitor.receives(person.email)
    expect(notice.code).toBeUndefined()
    const again = await visits('ibarra', 'recover-sign-in', way)
    await entersWith(again, person.document, 'luna nueva 88')
    // What was asked before may be what nobody remembers.
    await again.at('Preguntas de seguridad')
  })
