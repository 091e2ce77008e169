/** Tells somebody that the municipality has suspended the account, why, and what to do. */
import { greetingTo } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu cuenta está suspendida · {service}',
  preheader: 'Este mensaje dice por qué y qué puedes hacer.',
  heading: 'Tu cuenta está suspendida',
  body: 'Una persona de {city} suspendió tu cuenta. Mientras dure, nadie puede usarla: se cerraron todas las sesiones y los códigos pendientes ya no sirven. Tus datos siguen en ella.',
  next: 'Si no estás de acuerdo, o quieres que se active de nuevo, comunícate con nosotros con tu documento a la mano: los datos de contacto están abajo.',
  notYouText:
    'Si no tienes una cuenta aquí, alguien usó tu dirección. Avísanos: los datos de contacto están abajo.',
  sms: 'tu cuenta está suspendida. Te decimos por qué si nos escribes o llamas: {contact}',
}

export const accountSuspended = message({
  name: 'account-suspended',
  required: ['reason'],
  optional: ['name'],
  sentences: {
    es: {
      subject: 'Su cuenta está suspendida · {service}',
      preheader: 'Este mensaje dice por qué y qué puede hacer.',
      heading: 'Su cuenta está suspendida',
      body: 'Una persona de {city} suspendió su cuenta. Mientras dure, nadie puede usarla: se cerraron todas las sesiones y los códigos pendientes ya no sirven. Sus datos siguen en ella.',
      reason: 'Motivo',
      next: 'Si no está de acuerdo, o quiere que se active de nuevo, comuníquese con nosotros con su documento a la mano: los datos de contacto están abajo.',
      notYouText:
        'Si no tiene una cuenta aquí, alguien usó su dirección. Avísenos: los datos de contacto están abajo.',
      sms: 'su cuenta está suspendida. Le decimos por qué si nos escribe o llama: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account is suspended · {service}',
      preheader: 'This message says why, and what you can do.',
      heading: 'Your account is suspended',
      body: 'A person at {city} suspended your account. For as long as it is, nobody can sign in with it: every session has ended, and earlier codes no longer work. Your details are still in it.',
      reason: 'Reason',
      next: 'If you do not agree, or want it to be opened again, contact us, with your document at hand: our contact details are below.',
      notYouText:
        'If you have no account here, tell us: our contact details are below. Somebody used your address.',
      sms: 'your account is suspended. Write or call us, and we will tell you why: {contact}',
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
