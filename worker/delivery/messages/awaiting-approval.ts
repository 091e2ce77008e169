/** Tells somebody who has registered that an officer decides next. */
import { greetingTo, userOf } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu solicitud está en revisión · {service}',
  preheader: 'Confirmamos tu correo. Te escribiremos cuando haya una decisión.',
  heading: 'Tu solicitud está en revisión',
  body: 'Confirmamos tu correo. Ahora una persona de {city} revisará tu solicitud; mientras tanto todavía no puedes entrar.',
  next: 'Te escribiremos a esta dirección cuando haya una decisión. No hace falta que envíes otra solicitud.',
  notYouText: 'Avísanos con los datos de contacto de abajo: alguien usó tu dirección.',
  sms: 'tu solicitud está en revisión. Te escribiremos cuando haya una decisión.',
}

export const awaitingApproval = message({
  name: 'awaiting-approval',
  required: [],
  optional: ['name', 'user'],
  sentences: {
    es: {
      subject: 'Su solicitud está en revisión · {service}',
      preheader: 'Confirmamos su correo. Le escribiremos cuando haya una decisión.',
      heading: 'Su solicitud está en revisión',
      body: 'Confirmamos su correo. Ahora una persona de {city} revisará su solicitud; mientras tanto todavía no puede entrar.',
      next: 'Le escribiremos a esta dirección cuando haya una decisión. No hace falta que envíe otra solicitud.',
      notYouText: 'Avísenos con los datos de contacto de abajo: alguien usó su dirección.',
      sms: 'su solicitud está en revisión. Le escribiremos cuando haya una decisión.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your request is being reviewed · {service}',
      preheader: 'We confirmed your e-mail. We will write to you when it has been decided.',
      heading: 'Your request is being reviewed',
      body: 'We confirmed your e-mail. Now a person at {city} will review your request; until then you cannot sign in yet.',
      next: 'We will write to this address when it has been decided. There is no need to send another request.',
      notYouText: 'Tell us through the contacts below: somebody used your address.',
      sms: 'your request is being reviewed. We will write to you when it has been decided.',
    },
  },
  blocks: (say, { name, user }, { pages }) => [
    ...greetingTo(say, name),
    { is: 'text', text: say('body') },
    ...userOf(say, user),
    { is: 'text', text: say('next') },
    { is: 'action', label: say('toService'), address: pages.login, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
