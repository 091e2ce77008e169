/** How citizens of León come to an account: data, address, access, and the link by e-mail. */
import { madeUp } from './made-up.ts'
import { codeOf, firstMessage, linkOf } from './post-office.ts'
import { Registrant } from './registrant.ts'
import type { Visitor } from './visitor.ts'

export interface Neighbour {
  readonly kind: 'Persona Física' | 'Persona Moral'
  /** CURP or RFC. */
  readonly document: string
  readonly email: string
  readonly phone: string
  readonly password: string
}

/** An upper-case letter, a number and a sign, as the portal wants. */
const usual = 'Piel curtida 9*'

export const neighbour = (): Neighbour => ({
  kind: 'Persona Física',
  document: madeUp.curp(),
  email: madeUp.email(),
  phone: madeUp.phoneMx(),
  password: usual,
})

export const company = (): Neighbour => ({
  ...neighbour(),
  kind: 'Persona Moral',
  document: madeUp.rfc(),
})

/** E.164, by which a message is looked for. */
export const dialled = ({ phone }: Neighbour) => `+52${phone}`

/** The label of what somebody of this kind is known by. */
export const known = ({ kind }: Neighbour) => (kind === 'Persona Física' ? 'CURP' : 'RFC')

const who = ({ kind, document }: Neighbour): Readonly<Record<string, string>> =>
  kind === 'Persona Física'
    ? { CURP: document, 'Nombre(s)': 'Ximena', 'Apellido paterno': 'Alba' }
    : { RFC: document, 'Razón social': 'Zapaterías Zeta, S.A. de C.V.' }

/** Everything up to the notice that a link was sent; `here` when the form stands open already. */
export async function asksForAccount(
  visitor: Visitor,
  person: Neighbour,
  where: 'here' | 'on its page' = 'on its page',
): Promise<void> {
  if (where === 'on its page') await visitor.opens('registro')
  await visitor.at('Crear cuenta: datos de registro')
  await visitor.chooses('Tipo de persona', person.kind)
  await visitor.fills(who(person))
  // Told back at once, so that a slip shows.
  if (person.kind === 'Persona Física') await visitor.citizen.sees('31 de enero de 1999')
  await visitor.draws()
  await visitor.presses('Siguiente')
  await visitor.at('Tu domicilio')
  await visitor.fills({ 'Código postal': '37000' })
  await visitor.chooses('Colonia', 'Centro Imaginario')
  await visitor.fills({
    Calle: 'Calle del Relojero',
    'Número exterior': '128',
    'Número interior': '4',
    'Letra interior': 'B',
    Teléfono: person.phone,
  })
  await visitor.draws()
  await visitor.presses('Siguiente')
  await visitor.at('Tu correo y tu contraseña')
  await visitor.fills({ 'Correo electrónico': person.email, Contraseña: person.password })
  await visitor.draws()
  await visitor.presses('Siguiente')
  await visitor.at('Revisa tus respuestas')
  await visitor.ticks('Términos y condiciones', 'Aviso de privacidad')
  await visitor.presses('Crear cuenta')
  await visitor.at('Revisa tu correo')
}

/** Opens the link of the message and confirms. */
export async function confirms(visitor: Visitor, { email }: Neighbour): Promise<Visitor> {
  const tab = await visitor.follows(linkOf(await visitor.receives(email)), 'Confirmar mi cuenta')
  await tab.at('Tu cuenta está lista')
  return tab
}

/** Has an account from before. */
export const hasAccount = ({ kind, document, email, phone, password }: Neighbour): Promise<void> =>
  Registrant.registers(
    'leon',
    {
      ...(kind === 'Persona Física'
        ? { personKind: 'fisica', curp: document, givenNames: 'Ximena', firstFamilyName: 'Alba' }
        : { personKind: 'moral', rfc: document, companyName: 'Zapaterías Zeta, S.A. de C.V.' }),
      postalCode: '37000',
      state: 'Guanajuato',
      municipality: 'León',
      settlement: 'Centro Imaginario',
      street: 'Calle del Relojero',
      outerNumber: '128',
      innerNumber: '4',
      innerLetter: 'B',
      phone,
      email,
      password,
      terms: 'yes',
      privacy: 'yes',
    },
    async (registrant) => registrant.follows(linkOf(await firstMessage(email))),
  )

/** Signs in by document or address. */
export async function entersWith(
  visitor: Visitor,
  person: Neighbour,
  user: string,
  typed = person.password,
): Promise<void> {
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await visitor.chooses('Tipo de persona', person.kind)
  await visitor.fills({ [`${known(person)} o correo electrónico`]: user, Contraseña: typed })
  await visitor.presses('Iniciar sesión')
}

/** At the first sign-in: types the code that went to the number. */
export async function provesPhone(visitor: Visitor, person: Neighbour): Promise<void> {
  await visitor.at('Comprueba tu celular')
  await visitor.fills({ Código: codeOf(await visitor.receives(dialled(person))) })
  await visitor.presses('Continuar')
  await visitor.at('Hola, Ximena')
}

/** Goes on without the code: the number is then no way to recover. */
export async function leavesPhone(visitor: Visitor): Promise<void> {
  await visitor.at('Comprueba tu celular')
  await visitor.presses('Continuar')
}

export async function provesNoPhone(visitor: Visitor): Promise<void> {
  await leavesPhone(visitor)
  await visitor.at('Hola, Ximena')
}

/** Says whose sign-in is to be recovered; the contacts are shown next. */
export async function asksToRecover(visitor: Visitor, person: Neighbour): Promise<void> {
  await visitor.opens('recuperar')
  await visitor.at('Recuperar tu inicio de sesión')
  await visitor.chooses('Tipo de persona', person.kind)
  await visitor.fills({ [known(person)]: person.document })
  await visitor.presses('Enviar')
  await visitor.citizen.main.getByRole('radio').nth(1).waitFor()
  await visitor.citizen.sees('Elige cómo quieres restablecer tu contraseña.')
  await visitor.at('Recuperar tu inicio de sesión')
}
