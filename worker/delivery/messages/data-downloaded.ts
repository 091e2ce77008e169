/** Tells every proven contact that all data of the account can be downloaded now. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Se prepararon tus datos para descargar · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Se prepararon tus datos para descargar',
  body: 'En tu cuenta de {city} se pidió una copia de todo lo que guardamos de ti. Se puede descargar durante una hora, solo desde tu cuenta.',
  sms: 'se pidió una copia de tus datos el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const dataDownloaded = ownAct('data-downloaded', {
  es: {
    subject: 'Se prepararon sus datos para descargar · {service}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Se prepararon sus datos para descargar',
    body: 'En su cuenta de {city} se pidió una copia de todo lo que guardamos de usted. Se puede descargar durante una hora, solo desde su cuenta.',
    sms: 'se pidió una copia de sus datos el {when}. ¿No fue usted? Avísenos: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'Your data are ready to download · {service}',
    preheader: 'If it was you, there is nothing to do.',
    heading: 'Your data are ready to download',
    body: 'In your account with {city} a copy of everything that we keep about you was asked for. It can be downloaded for one hour, only from your account.',
    sms: 'a copy of your data was asked for on {when}. Was this not you? Tell us: {contact}',
  },
})
