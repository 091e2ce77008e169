/** Tells somebody who has registered that an officer decides next. */
import { greetingTo, userOf } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu solicitud está en revisión · {service}',
  preheader: 'Confirmamos tu correo. Te escribiremos cuando haya una decisión.',
  heading: 'Tu solicitud está en revisión',
  body: 'Confirmamos tu correo. Ahora una persona de {city} revisará tu solicitud; mientras tanto todavía no puedes iniciar sesión.',
  answer: 'Te responderemos a más tardar el {until}.',
  next: 'Te escribiremos a esta dirección cuando haya una decisión. No hace falta que envíes otra solicitud.',
  notYouText: 'Alguien usó tu dirección. Avísanos: los datos de contacto están abajo.',
  sms: 'tu solicitud está en revisión. Te escribiremos cuando haya una decisión.',
}

export const awaitingApproval = message({
  name: 'awaiting-approval',
  required: [],
  optional: ['name', 'user', 'until'],
  sentences: {
    es: {
      subject: 'Su solicitud está en revisión · {service}',
      preheader: 'Confirmamos su correo. Le escribiremos cuando haya una decisión.',
      heading: 'Su solicitud está en revisión',
      body: 'Confirmamos su correo. Ahora una persona de {city} revisará su solicitud; mientras tanto todavía no puede iniciar sesión.',
      answer: 'Le responderemos a más tardar el {until}.',
      next: 'Le escribiremos a esta dirección cuando haya una decisión. No hace falta que envíe otra solicitud.',
      notYouText: 'Alguien usó su dirección. Avísenos: los datos de contacto están abajo.',
      sms: 'su solicitud está en revisión. Le escribiremos cuando haya una decisión.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your request is being reviewed · {service}',
      preheader: 'We confirmed your e-mail address. We will write to you when there is a decision.',
      heading: 'Your request is being reviewed',
      body: 'We confirmed your e-mail address. Now a person at {city} will review your request; until then you cannot sign in.',
      answer: 'We will answer by {until}.',
      next: 'We will write to this address when there is a decision. There is no need to send another request.',
      notYouText: 'Tell us: our contact details are below. Somebody used your address.',
      sms: 'your request is being reviewed. We will write to you when there is a decision.',
    },
  },
  blocks: (say, { name, user, until }, { pages }) => [
    ...greetingTo(say, name),
    { is: 'text', text: say('body') },
    ...userOf(say, user),
    ...(until ? [{ is: 'text' as const, text: say('answer') }] : []),
    { is: 'text', text: say('next') },
    { is: 'action', label: say('toService'), address: pages.login, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
