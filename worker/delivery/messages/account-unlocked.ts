/** Tells somebody that the municipality has lifted the waits of the account, and why. */
import { deskAct } from './desk-act.ts'

const tu = {
  subject: 'Tu cuenta ya no tiene que esperar · {service}',
  heading: 'Tu cuenta ya no tiene que esperar',
  body: 'Hubo demasiados intentos con tu cuenta, y había que esperar. Una persona de {city} quitó esa espera: puedes intentarlo de nuevo ahora.',
  next: 'Si los intentos no fueron tuyos, alguien pudo tratar de entrar: cambia tu contraseña, o comunícate con nosotros; los datos de contacto están abajo.',
  sms: 'quitamos la espera de tu cuenta: puedes entrar ahora. Si no lo pediste, avisa: {contact}',
}

export const accountUnlocked = deskAct('account-unlocked', {
  es: {
    subject: 'Su cuenta ya no tiene que esperar · {service}',
    heading: 'Su cuenta ya no tiene que esperar',
    body: 'Hubo demasiados intentos con su cuenta, y había que esperar. Una persona de {city} quitó esa espera: puede intentarlo de nuevo ahora.',
    next: 'Si los intentos no fueron suyos, alguien pudo tratar de entrar: cambie su contraseña, o comuníquese con nosotros; los datos de contacto están abajo.',
    sms: 'quitamos la espera de su cuenta: puede entrar ahora. Si no lo pidió, avise: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'Your account need not wait any more · {service}',
    heading: 'Your account need not wait any more',
    body: 'There were too many tries with your account, and one had to wait. A person at {city} lifted that wait: you can try again now.',
    next: 'If the tries were not yours, somebody may have tried to get in: change your password, or contact us; our contact details are below.',
    sms: 'we have lifted the wait of your account: you can sign in now. If you did not ask, tell us: {contact}',
  },
})
