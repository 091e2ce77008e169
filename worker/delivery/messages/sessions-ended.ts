/** Tells somebody that the municipality has ended every session of the account, and why. */
import { deskAct } from './desk-act.ts'

const tu = {
  subject: 'Cerramos las sesiones de tu cuenta · {service}',
  heading: 'Cerramos las sesiones de tu cuenta',
  body: 'Una persona de {city} cerró todas las sesiones de tu cuenta. Tu contraseña y tus datos siguen iguales: puedes entrar de nuevo cuando quieras.',
  next: 'Si crees que alguien más conoce tu contraseña, cámbiala al entrar. Si no pediste esto y no entiendes el motivo, comunícate con nosotros: los datos de contacto están abajo.',
  sms: 'cerramos todas las sesiones de tu cuenta. Puedes entrar de nuevo. Consultas: {contact}',
}

export const sessionsEnded = deskAct('sessions-ended', {
  es: {
    subject: 'Cerramos las sesiones de su cuenta · {service}',
    heading: 'Cerramos las sesiones de su cuenta',
    body: 'Una persona de {city} cerró todas las sesiones de su cuenta. Su contraseña y sus datos siguen iguales: puede entrar de nuevo cuando quiera.',
    next: 'Si cree que alguien más conoce su contraseña, cámbiela al entrar. Si no pidió esto y no entiende el motivo, comuníquese con nosotros: los datos de contacto están abajo.',
    sms: 'cerramos todas las sesiones de su cuenta. Puede entrar de nuevo. Consultas: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'We have ended the sessions of your account · {service}',
    heading: 'We have ended the sessions of your account',
    body: 'A person at {city} ended every session of your account. Your password and your details are as they were: you can sign in again whenever you like.',
    next: 'If you think that somebody else knows your password, change it when you sign in. If you did not ask for this and do not understand the reason, contact us: our contact details are below.',
    sms: 'we have ended all sessions of your account. You can sign in again. Questions: {contact}',
  },
})
