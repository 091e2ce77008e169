/** Tells every proven contact that the citizen took back an agreement. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Retiraste tu acuerdo · {service}',
  preheader: 'La próxima vez que entres se te volverá a preguntar.',
  heading: 'Retiraste tu acuerdo',
  body: 'En tu cuenta de {city} se retiró un acuerdo que habías aceptado, y se cerraron todas las sesiones. La próxima vez que entres se te preguntará de nuevo.',
  sms: 'se retiró un acuerdo de tu cuenta el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const agreementWithdrawn = ownAct('agreement-withdrawn', {
  es: {
    subject: 'Retiró su acuerdo · {service}',
    preheader: 'La próxima vez que entre se le volverá a preguntar.',
    heading: 'Retiró su acuerdo',
    body: 'En su cuenta de {city} se retiró un acuerdo que había aceptado, y se cerraron todas las sesiones. La próxima vez que entre se le preguntará de nuevo.',
    sms: 'se retiró un acuerdo de su cuenta el {when}. ¿No fue usted? Avísenos: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'You withdrew your agreement · {service}',
    preheader: 'You will be asked again the next time you sign in.',
    heading: 'You withdrew your agreement',
    body: 'In your account with {city} an agreement that had been accepted was withdrawn, and all sessions were ended. You will be asked again the next time you sign in.',
    sms: 'an agreement of your account was withdrawn on {when}. Was this not you? Tell us: {contact}',
  },
})
