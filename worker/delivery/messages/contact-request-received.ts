/**
 * Tells somebody who asked for other contacts the reference number, what happens next, and that nothing has changed.
 */
import { message } from './message.ts'

const tu = {
  subject: 'Recibimos tu solicitud · {service}',
  preheader: 'Una persona la revisará. Ninguna cuenta ha cambiado.',
  heading: 'Recibimos tu solicitud',
  body: 'Nos dejaste esta dirección porque no puedes abrir los contactos de tu cuenta de {city}. Una persona revisará la solicitud y te escribirá o te llamará; hasta entonces nada cambia en la cuenta.',
  reference: 'Referencia',
  answer: 'Te responderemos a más tardar el {until}.',
  next: 'Guarda la referencia y ten a la mano tu identificación. Nunca te pediremos tu contraseña ni un código.',
  notYouText:
    'Alguien escribió tu dirección por error. No hagas nada: esta solicitud no cambia ninguna cuenta.',
  sms: 'recibimos tu solicitud {reference}. Una persona la revisará y te contactará. Nada ha cambiado.',
}

export const contactRequestReceived = message({
  name: 'contact-request-received',
  required: ['reference'],
  optional: ['until'],
  sentences: {
    es: {
      subject: 'Recibimos su solicitud · {service}',
      preheader: 'Una persona la revisará. Ninguna cuenta ha cambiado.',
      heading: 'Recibimos su solicitud',
      body: 'Nos dejó esta dirección porque no puede abrir los contactos de su cuenta de {city}. Una persona revisará la solicitud y le escribirá o le llamará; hasta entonces nada cambia en la cuenta.',
      reference: 'Referencia',
      answer: 'Le responderemos a más tardar el {until}.',
      next: 'Guarde la referencia y tenga a mano su documento de identidad. Nunca le pediremos su contraseña ni un código.',
      notYouText:
        'Alguien escribió su dirección por error. No haga nada: esta solicitud no cambia ninguna cuenta.',
      sms: 'recibimos su solicitud {reference}. Una persona la revisará y le contactará. Nada ha cambiado.',
    },
    'es-MX': tu,
    'es-VE': {
      ...tu,
      next: 'Guarda la referencia y ten a mano tu documento de identidad. Nunca te pediremos tu contraseña ni un código.',
    },
    en: {
      subject: 'We received your request · {service}',
      preheader: 'A person will review it. No account has changed.',
      heading: 'We received your request',
      body: 'You left us this address because you cannot reach the contacts of your account with {city}. A person will review the request and will write to you or call you; until then nothing changes in the account.',
      reference: 'Reference',
      answer: 'We will answer by {until}.',
      next: 'Keep the reference, and have your identity document at hand. We will never ask you for your password or a code.',
      notYouText:
        'Somebody entered your address by mistake. Do nothing: this request changes no account.',
      sms: 'we received your request {reference}. A person will review it and contact you. Nothing has changed.',
    },
  },
  blocks: (say, { reference, until }, { pages }) => [
    { is: 'text', text: say('body') },
    { is: 'facts', facts: [[say('reference'), reference]] },
    ...(until ? [{ is: 'text' as const, text: say('answer') }] : []),
    { is: 'text', text: say('next') },
    { is: 'action', label: say('toService'), address: pages.login, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
