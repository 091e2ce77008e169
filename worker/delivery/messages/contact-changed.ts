/** Tells every proven contact, the one that goes included, that another takes its place, and until when that can be undone. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Cambió un contacto de tu cuenta · {service}',
  preheader: 'Puedes deshacerlo con un botón si no fuiste tú.',
  heading: 'Cambió un contacto de tu cuenta',
  body: 'En tu cuenta de {city} se cambió el correo o el teléfono por otro, que ya se comprobó. El contacto anterior puede deshacer el cambio hasta el {until}; mientras tanto, el nuevo no sirve para recuperar la cuenta.',
  sms: 'un contacto de tu cuenta cambió el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const contactChanged = ownAct(
  'contact-changed',
  {
    es: {
      subject: 'Cambió un contacto de su cuenta · {service}',
      preheader: 'Puede deshacerlo con un botón si no fue usted.',
      heading: 'Cambió un contacto de su cuenta',
      body: 'En su cuenta de {city} se cambió el correo o el teléfono por otro, que ya se comprobó. El contacto anterior puede deshacer el cambio hasta el {until}; mientras tanto, el nuevo no sirve para recuperar la cuenta.',
      sms: 'un contacto de su cuenta cambió el {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'A contact of your account was changed · {service}',
      preheader: 'You can undo it with one button if it was not you.',
      heading: 'A contact of your account was changed',
      body: 'In your account with {city} the e-mail address or the telephone was replaced by another, which has been confirmed. The earlier contact can undo this until {until}; until then the new one does not recover the account.',
      sms: 'a contact of your account was changed on {when}. Was this not you? Tell us: {contact}',
    },
  },
  ['at', 'until'],
)
