/** Tells somebody that the municipality has ended every session of the account, and why. */
import { greetingTo } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Cerramos las sesiones de tu cuenta · {service}',
  preheader: 'Este mensaje dice por qué y qué puedes hacer.',
  heading: 'Cerramos las sesiones de tu cuenta',
  body: 'Una persona de {city} cerró todas las sesiones de tu cuenta. Tu contraseña y tus datos siguen iguales: puedes entrar de nuevo cuando quieras.',
  next: 'Si crees que alguien más conoce tu contraseña, cámbiala al entrar. Si no pediste esto y no entiendes el motivo, comunícate con nosotros: los datos de contacto están abajo.',
  notYouText:
    'Si no tienes una cuenta aquí, alguien usó tu dirección. Avísanos: los datos de contacto están abajo.',
  sms: 'cerramos todas las sesiones de tu cuenta. Puedes entrar de nuevo. Consultas: {contact}',
}

export const sessionsEnded = message({
  name: 'sessions-ended',
  required: ['reason'],
  optional: ['name'],
  sentences: {
    es: {
      subject: 'Cerramos las sesiones de su cuenta · {service}',
      preheader: 'Este mensaje dice por qué y qué puede hacer.',
      heading: 'Cerramos las sesiones de su cuenta',
      body: 'Una persona de {city} cerró todas las sesiones de su cuenta. Su contraseña y sus datos siguen iguales: puede entrar de nuevo cuando quiera.',
      reason: 'Motivo',
      next: 'Si cree que alguien más conoce su contraseña, cámbiela al entrar. Si no pidió esto y no entiende el motivo, comuníquese con nosotros: los datos de contacto están abajo.',
      notYouText:
        'Si no tiene una cuenta aquí, alguien usó su dirección. Avísenos: los datos de contacto están abajo.',
      sms: 'cerramos todas las sesiones de su cuenta. Puede entrar de nuevo. Consultas: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'We have ended the sessions of your account · {service}',
      preheader: 'This message says why, and what you can do.',
      heading: 'We have ended the sessions of your account',
      body: 'A person at {city} ended every session of your account. Your password and your details are as they were: you can sign in again whenever you like.',
      reason: 'Reason',
      next: 'If you think that somebody else knows your password, change it when you sign in. If you did not ask for this and do not understand the reason, contact us: our contact details are below.',
      notYouText:
        'If you have no account here, tell us: our contact details are below. Somebody used your address.',
      sms: 'we have ended all sessions of your account. You can sign in again. Questions: {contact}',
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
