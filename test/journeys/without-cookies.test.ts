/** In a browser that refuses the Worker's cookies everything works all the same, over every reload. */
import { inject, test } from 'vitest'
import { isKnownAndLeaves } from './harness/account.ts'
import { arrives, type Citizen } from './harness/citizen.ts'
import { asksToRecover, fillsForm, signsIn, someone } from './harness/registration.ts'
import {
  asksForAccount as asksAtLeon,
  asksToRecover as asksToRecoverAtLeon,
  confirms,
  entersWith,
  neighbour,
  provesNoPhone,
} from './harness/leon.ts'
import { hasNoCookie, refusesCookies } from './harness/no-cookies.ts'
import { codeOf } from './harness/post-office.ts'
import { Visitor } from './harness/visitor.ts'

async function arrivesRefusing(): Promise<Citizen> {
  const citizen = await arrives({ phone: true })
  await refusesCookies(citizen.page.context())
  return citizen
}

async function typesCode(citizen: Citizen, email: string): Promise<void> {
  await citizen.page.reload()
  await citizen.isAt('Revise su correo electrónico')
  await citizen.fills('Código', codeOf(await citizen.receives(email)))
  await citizen.presses('Confirmar')
}

test('demo, on another site than the Worker: register, reload, sign in, reload, recover, sign out', async () => {
  const site = inject('stack').siteElsewhere
  const person = someone()
  const citizen = await arrivesRefusing()
  await citizen.opens('/demo/registro', site)
  await fillsForm(citizen, person)
  await typesCode(citizen, person.email)
  await citizen.isAt('Su cuenta está lista')
  await isKnownAndLeaves(citizen, site)

  await signsIn(citizen, person.email, person.password, site)
  await citizen.isGreeted(person)
  const tab = await citizen.opensTab(`${site}/demo/cuenta`)
  await tab.isAt('Mi cuenta')
  await isKnownAndLeaves(citizen, site)
  await tab.isAt('Iniciar sesión')

  await asksToRecover(citizen, person.document, site)
  await typesCode(citizen, person.email)
  await citizen.isAt('Elija una nueva contraseña')
  await citizen.page.reload()
  await citizen.isAt('Elija una nueva contraseña')
  await citizen.fills('Nueva contraseña', `${person.password}-otra`)
  await citizen.presses('Guardar la contraseña')
  await citizen.isAt('Su contraseña cambió')
  await signsIn(citizen, person.email, `${person.password}-otra`, site)
  await citizen.isGreeted(person)
  await isKnownAndLeaves(citizen, site)
  await hasNoCookie(citizen.page.context())
})

test('León: the link of a registration, a sign-in, a reload, a recovery that is begun, a sign-out', async () => {
  const person = neighbour()
  const citizen = await arrivesRefusing()
  const visitor = new Visitor(citizen, 'with a finger', {
    city: 'leon',
    flow: 'without-cookies',
    next: 0,
  })
  await asksAtLeon(visitor, person)
  await citizen.page.reload()
  await citizen.isAt('Revisa tu correo')
  await confirms(visitor, person)
  await visitor.opens('cuenta')
  await visitor.at('Mi cuenta')
  await citizen.page.reload()
  await visitor.at('Mi cuenta')
  await visitor.presses('Cerrar sesión')
  await citizen.isAt('Iniciar sesión')

  await entersWith(visitor, person, person.email)
  await provesNoPhone(visitor)
  await visitor.opens('cuenta')
  await visitor.at('Mi cuenta')
  await visitor.presses('Cerrar sesión')
  await citizen.isAt('Iniciar sesión')

  await asksToRecoverAtLeon(visitor, person)
  await citizen.page.reload()
  await citizen.sees('Elige cómo quieres restablecer tu contraseña.')
  await hasNoCookie(citizen.page.context())
})
