/** Local development only: who is at the counter of a made-up desk, and what their documents say. Nobody else could know. */
import { claimed } from './made-up-claim.ts'
import { registeredTwice } from './made-up-doubles.ts'
import { applicants, petitioners, visitor } from './made-up.ts'

/** A sentence in each language of the desk. */
interface MadeUpPerson {
  readonly es: string
  readonly en: string
}

const [first, second] = registeredTwice.registrations

export const madeUpPeople: Readonly<Partial<Record<string, readonly MadeUpPerson[]>>> = {
  ecuapass: applicants.map(({ name, cedula }) => ({
    es: `${name.join(' ')}, cédula ${cedula}: espera que se apruebe su registro.`,
    en: `${name.join(' ')}, cédula ${cedula}: waits for the registration to be approved.`,
  })),
  ibarra: [
    {
      es: `${claimed.holder} tiene la cédula ${claimed.document}, y ${claimed.claimant} dice que es suya (referencia ${claimed.reference}).`,
      en: `${claimed.holder} has the cédula ${claimed.document}, and ${claimed.claimant} says that it is hers (reference ${claimed.reference}).`,
    },
  ],
  leon: [
    {
      es: `${first.givenNames} ${first.familyName}, nacida el 23 de julio de 1990 (${registeredTwice.bornOn}): se registró dos veces, con la CURP ${first.curp}, que muestra, y por error con la CURP ${second.curp}. Se la encuentra por nombre y nacimiento, y sus dos cuentas se unen.`,
      en: `${first.givenNames} ${first.familyName}, born on 23 July 1990 (${registeredTwice.bornOn}): she registered twice, with the CURP ${first.curp}, which she shows, and by a slip with the CURP ${second.curp}. She is found by name and birth, and her two accounts are merged.`,
    },
    ...petitioners.map(({ name, curp, reference }) => ({
      es: `${name.join(' ')}, CURP ${curp}: pidió otros contactos (referencia ${reference}).`,
      en: `${name.join(' ')}, CURP ${curp}: asked for other contacts (reference ${reference}).`,
    })),
  ],
  maracaibo: [
    {
      es: `${visitor.givenNames} ${visitor.familyNames}, cédula ${visitor.cedula}: ya no puede entrar a su correo.`,
      en: `${visitor.givenNames} ${visitor.familyNames}, cédula ${visitor.cedula}: cannot get into her mailbox any more.`,
    },
    {
      es: 'Alguien sin correo ni teléfono, con cualquier otra cédula: se registra en persona.',
      en: 'Somebody without e-mail or telephone, with any other cédula: is registered in person.',
    },
  ],
}
