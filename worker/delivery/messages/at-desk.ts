/** Tells every proven contact what two officers have done with the account, and until when that can be undone. */
import { ownAct } from './own-act.ts'

const changed = {
  subject: 'Contacto cambiado en la ventanilla · {service}',
  preheader: 'Puedes detenerlo con un botón si no fuiste tú.',
  heading: 'Se cambió un contacto de tu cuenta en la ventanilla',
  body: 'Alguien se presentó con tu documento en la ventanilla de {city} y pidió cambiar el correo o el teléfono de tu cuenta. Dos personas lo revisaron y se cerraron todas las sesiones. El contacto anterior puede deshacer el cambio hasta el {until}; mientras tanto, el nuevo no sirve para recuperar la cuenta.',
  sms: 'la ventanilla cambió un contacto de tu cuenta el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const contactChangedAtDesk = ownAct(
  'contact-changed-at-desk',
  {
    es: {
      subject: 'Contacto cambiado en la ventanilla · {service}',
      preheader: 'Puede detenerlo con un botón si no fue usted.',
      heading: 'Se cambió un contacto de su cuenta en la ventanilla',
      body: 'Alguien se presentó con su documento en la ventanilla de {city} y pidió cambiar el correo o el teléfono de su cuenta. Dos personas lo revisaron y se cerraron todas las sesiones. El contacto anterior puede deshacer el cambio hasta el {until}; mientras tanto, el nuevo no sirve para recuperar la cuenta.',
      sms: 'la ventanilla cambió un contacto de su cuenta el {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': changed,
    'es-VE': changed,
    en: {
      subject: 'Contact changed at the desk · {service}',
      preheader: 'You can stop it with one button if it was not you.',
      heading: 'A contact of your account was changed at the desk',
      body: 'Somebody came to the desk of {city} with your document and asked to change the e-mail address or the telephone of your account. Two persons looked at it, and every session has ended. The earlier contact can undo the change until {until}; until then the new one does not recover the account.',
      sms: 'the desk changed a contact of your account on {when}. Was this not you? Tell us: {contact}',
    },
  },
  ['at', 'until'],
)

const undone = {
  subject: 'Se deshizo el cambio de contacto · {service}',
  preheader: 'Tus contactos son los de antes.',
  heading: 'El cambio de contacto de tu cuenta se deshizo',
  body: 'Una persona de {city} deshizo el cambio de contacto que se hizo en la ventanilla. Tus contactos son los de antes, y se cerraron todas las sesiones.',
  sms: 'el cambio de contacto de tu cuenta se deshizo el {when}. ¿Dudas? {contact}',
}

export const contactChangeUndone = ownAct('contact-change-undone', {
  es: {
    subject: 'Se deshizo el cambio de contacto · {service}',
    preheader: 'Sus contactos son los de antes.',
    heading: 'El cambio de contacto de su cuenta se deshizo',
    body: 'Una persona de {city} deshizo el cambio de contacto que se hizo en la ventanilla. Sus contactos son los de antes, y se cerraron todas las sesiones.',
    sms: 'el cambio de contacto de su cuenta se deshizo el {when}. ¿Dudas? {contact}',
  },
  'es-MX': undone,
  'es-VE': undone,
  en: {
    subject: 'The change of contact was undone · {service}',
    preheader: 'Your contacts are those of before.',
    heading: 'The change of contact of your account was undone',
    body: 'A person at {city} undid the change of contact that was made at the desk. Your contacts are those of before, and every session has ended.',
    sms: 'the change of contact of your account was undone on {when}. Questions? {contact}',
  },
})
