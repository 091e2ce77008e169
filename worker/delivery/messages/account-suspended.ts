/** Tells somebody that the municipality has suspended the account, why, and what to do. */
import { greetingTo } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu cuenta está suspendida · {service}',
  preheader: 'Este mensaje dice por qué y qué puedes hacer.',
  heading: 'Tu cuenta está suspendida',
  body: 'Una persona de {city} suspendió tu cuenta. Mientras dure, nadie puede entrar con ella: se cerraron todas las sesiones y los códigos pendientes ya no sirven. Tus datos siguen en ella.',
  next: 'Si no estás de acuerdo, o quieres que se active de nuevo, comunícate con nosotros con tu documento a la mano: los datos de contacto están abajo.',
  notYouText:
    'Si no tienes una cuenta aquí, avísanos con los datos de contacto de abajo: alguien usó tu dirección.',
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
      body: 'Una persona de {city} suspendió su cuenta. Mientras dure, nadie puede entrar con ella: se cerraron todas las sesiones y los códigos pendientes ya no sirven. Sus datos siguen en ella.',
      reason: 'Motivo',
      next: 'Si no está de acuerdo, o quiere que se active de nuevo, comuníquese con nosotros con su documento a la mano: los datos de contacto están abajo.',
      notYouText:
        'Si no tiene una cuenta aquí, avísenos con los datos de contacto de abajo: alguien usó su dirección.',
      sms: 'su cuenta está suspendida. Le decimos por qué si nos escribe o llama: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account is suspended · {service}',
      preheader: 'This message says why, and what you can do.',
      heading: 'Your account is suspended',
      body: 'A person at {city} suspended your account. As long as it is, nobody can sign in with it: every session has ended, and codes that were pending work no more. Your data stay in it.',
      reason: 'Reason',
      next: 'If you do not agree, or want it to be opened again, get in touch with us, with your document at hand: see below how.',
      notYouText:
        'If you have no account here, tell us through the contacts below: somebody used your address.',
      sms: 'your account is suspended. We tell you why if you write or call: {contact}',
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
