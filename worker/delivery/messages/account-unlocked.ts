/** Tells somebody that the municipality has lifted the waits of the account, and why. */
import { greetingTo } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu cuenta ya no tiene que esperar · {service}',
  preheader: 'Este mensaje dice por qué y qué puedes hacer.',
  heading: 'Tu cuenta ya no tiene que esperar',
  body: 'Hubo demasiados intentos con tu cuenta, y había que esperar. Una persona de {city} quitó esa espera: puedes intentarlo de nuevo ahora.',
  next: 'Si los intentos no fueron tuyos, alguien pudo tratar de entrar: cambia tu contraseña, o comunícate con nosotros; los datos de contacto están abajo.',
  notYouText:
    'Si no tienes una cuenta aquí, alguien usó tu dirección. Avísanos: los datos de contacto están abajo.',
  sms: 'quitamos la espera de tu cuenta: puedes entrar ahora. Si no lo pediste, avisa: {contact}',
}

export const accountUnlocked = message({
  name: 'account-unlocked',
  required: ['reason'],
  optional: ['name'],
  sentences: {
    es: {
      subject: 'Su cuenta ya no tiene que esperar · {service}',
      preheader: 'Este mensaje dice por qué y qué puede hacer.',
      heading: 'Su cuenta ya no tiene que esperar',
      body: 'Hubo demasiados intentos con su cuenta, y había que esperar. Una persona de {city} quitó esa espera: puede intentarlo de nuevo ahora.',
      reason: 'Motivo',
      next: 'Si los intentos no fueron suyos, alguien pudo tratar de entrar: cambie su contraseña, o comuníquese con nosotros; los datos de contacto están abajo.',
      notYouText:
        'Si no tiene una cuenta aquí, alguien usó su dirección. Avísenos: los datos de contacto están abajo.',
      sms: 'quitamos la espera de su cuenta: puede entrar ahora. Si no lo pidió, avise: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account need not wait any more · {service}',
      preheader: 'This message says why, and what you can do.',
      heading: 'Your account need not wait any more',
      body: 'There were too many tries with your account, and one had to wait. A person at {city} lifted that wait: you can try again now.',
      reason: 'Reason',
      next: 'If the tries were not yours, somebody may have tried to get in: change your password, or contact us; our contact details are below.',
      notYouText:
        'If you have no account here, tell us: our contact details are below. Somebody used your address.',
      sms: 'we have lifted the wait of your account: you can sign in now. If you did not ask, tell us: {contact}',
    },
  },
  blocks: (say, { name, reason }, { pages }) => [
    ...greetingTo(say, name),
    { is: 'text', text: say('body') },
    { is: 'facts', facts: [[say('reason'), reason]] },
    { is: 'text', text: say('next') },
    { is: 'action', label: say('toService'), address: pages.account, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
