/** Tells somebody that the municipality has suspended the account, why, and what to do. */
import { deskAct } from './desk-act.ts'

const tu = {
  subject: 'Tu cuenta está suspendida · {service}',
  heading: 'Tu cuenta está suspendida',
  body: 'Una persona de {city} suspendió tu cuenta. Mientras dure, nadie puede usarla: se cerraron todas las sesiones y los códigos pendientes ya no sirven. Tus datos siguen en ella.',
  next: 'Si no estás de acuerdo, o quieres que se active de nuevo, comunícate con nosotros con tu documento a la mano: los datos de contacto están abajo.',
  sms: 'tu cuenta está suspendida. Te decimos por qué si nos escribes o llamas: {contact}',
}

export const accountSuspended = deskAct('account-suspended', {
  es: {
    subject: 'Su cuenta está suspendida · {service}',
    heading: 'Su cuenta está suspendida',
    body: 'Una persona de {city} suspendió su cuenta. Mientras dure, nadie puede usarla: se cerraron todas las sesiones y los códigos pendientes ya no sirven. Sus datos siguen en ella.',
    next: 'Si no está de acuerdo, o quiere que se active de nuevo, comuníquese con nosotros con su documento a la mano: los datos de contacto están abajo.',
    sms: 'su cuenta está suspendida. Le decimos por qué si nos escribe o llama: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'Your account is suspended · {service}',
    heading: 'Your account is suspended',
    body: 'A person at {city} suspended your account. For as long as it is, nobody can sign in with it: every session has ended, and earlier codes no longer work. Your details are still in it.',
    next: 'If you do not agree, or want it to be opened again, contact us, with your document at hand: our contact details are below.',
    sms: 'your account is suspended. Write or call us, and we will tell you why: {contact}',
  },
})
