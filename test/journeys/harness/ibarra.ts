/** How citizens of Ibarra come to an account: registration, key by e-mail, first sign-in. */
import { madeUp } from './made-up.ts'
import { temporaryPasswordIn } from './post-office.ts'
import type { Acting } from './pages-visitor.ts'
import type { Visitor } from './visitor.ts'

export interface Resident {
  readonly document: string
  readonly email: string
  readonly password: string
}

/** Six to twenty-five characters with a digit. */
export const resident = (): Resident => ({
  document: madeUp.cedulaEc(),
  email: madeUp.email(),
  password: 'sol de mi tejado 7',
})

/** What is answered to every question. Its accents and capitals do not matter later. */
export const answers = { said: 'Los Álamos', again: 'los alamos' } as const

const questions = [
  '¿En qué calle vivió de niño o niña?',
  '¿Cómo se llamaba su primera mascota?',
  '¿Qué libro o cuento le leían de niño o niña?',
] as const

/** Registers somebody whom the padrón does not know. */
export async function asksForKey(visitor: Acting, { document, email }: Resident): Promise<void> {
  await visitor.opens('registro')
  await visitor.at('Registrarse como nuevo ciudadano')
  await visitor.fills({ 'Cédula, RUC o pasaporte': document })
  await visitor.presses('Verificar datos')
  await visitor.at('Verifique sus datos')
  await visitor.fills({
    'Nombres o razón social': 'Daniel',
    Apellidos: 'Puma Haro',
    Dirección: 'Avenida de los Nogales 40',
    Teléfono: '0991234503',
    'Correo electrónico': email,
  })
  await visitor.ticks('Aviso de privacidad')
  await visitor.presses('Crear cuenta')
  await visitor.at('Revise su correo electrónico')
}

/** Types user and password on the page of sign-in. */
export async function entersWith(visitor: Visitor, user: string, password: string): Promise<void> {
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await visitor.fills({ Usuario: user, Contraseña: password })
  await visitor.presses('Iniciar sesión')
}

/** At the first sign-in, and at the first one after a recovery. */
export async function choosesQuestions(visitor: Acting): Promise<void> {
  await visitor.at('Preguntas de seguridad')
  for (const [index, question] of questions.entries()) {
    await visitor.chooses(`Pregunta ${index + 1}`, question)
    await visitor.fills({ [`Respuesta ${index + 1}`]: answers.said })
  }
  await visitor.presses('Continuar')
}

/** The first sign-in: temporary password, own password, three questions, agreement. */
export async function entersFirst(
  visitor: Visitor,
  { document, password }: Resident,
  temporary: string,
): Promise<void> {
  await entersWith(visitor, document, temporary)
  await visitor.at('Elija su contraseña')
  await visitor.fills({ 'Nueva contraseña': password, 'Confirmar contraseña': password })
  await visitor.presses('Continuar')
  await choosesQuestions(visitor)
  await visitor.at('Lea y acepte')
  await visitor.ticks('Acuerdo de Responsabilidad y Uso de Medios Electrónicos')
  await visitor.presses('Aceptar y continuar')
}

/** Everything up to the first "Hola". */
export async function settles(visitor: Visitor, person: Resident): Promise<void> {
  await asksForKey(visitor, person)
  await entersFirst(visitor, person, temporaryPasswordIn(await visitor.receives(person.email)))
  await visitor.at('Hola, Daniel')
}
