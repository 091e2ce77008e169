/** Tells every proven contact that there are new recovery codes, and that the earlier ones are none any more. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Códigos de respaldo nuevos · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Hiciste códigos de respaldo nuevos',
  body: 'En tu cuenta de {city} se hicieron códigos de respaldo nuevos. Los anteriores ya no sirven.',
  sms: 'se hicieron códigos de respaldo nuevos en tu cuenta el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const recoveryCodesMade = ownAct('recovery-codes-made', {
  es: {
    subject: 'Códigos de respaldo nuevos · {service}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Hizo códigos de respaldo nuevos',
    body: 'En su cuenta de {city} se hicieron códigos de respaldo nuevos. Los anteriores ya no sirven.',
    sms: 'se hicieron códigos de respaldo nuevos en su cuenta el {when}. ¿No fue usted? Avísenos: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'New recovery codes · {service}',
    preheader: 'If it was you, there is nothing to do.',
    heading: 'You made new recovery codes',
    body: 'New recovery codes were made in your account with {city}. The earlier ones do not work any more.',
    sms: 'new recovery codes were made in your account on {when}. Was this not you? Tell us: {contact}',
  },
})
