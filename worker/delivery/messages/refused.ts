/** Tells somebody that an officer has refused the registration, and why. */
import { greetingTo } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'No aprobamos tu solicitud · {service}',
  preheader: 'Este mensaje dice por qué y qué puedes hacer.',
  heading: 'No aprobamos tu solicitud',
  body: 'Una persona de {city} revisó tu solicitud y no pudo aprobarla.',
  reason: 'Motivo',
  next: 'Si puedes corregirlo, envía otra solicitud. Si no estás de acuerdo, comunícate con nosotros.',
  action: 'Enviar otra solicitud',
  notYouText: 'Alguien usó tu dirección. Avísanos: los datos de contacto están abajo.',
  sms: 'no aprobamos tu solicitud. Te decimos por qué si nos escribes o llamas: {contact}',
}

export const refused = message({
  name: 'refused',
  required: ['reason'],
  optional: ['name'],
  sentences: {
    es: {
      subject: 'No aprobamos su solicitud · {service}',
      preheader: 'Este mensaje dice por qué y qué puede hacer.',
      heading: 'No aprobamos su solicitud',
      body: 'Una persona de {city} revisó su solicitud y no pudo aprobarla.',
      reason: 'Motivo',
      next: 'Si puede corregirlo, envíe otra solicitud. Si no está de acuerdo, comuníquese con nosotros.',
      action: 'Enviar otra solicitud',
      notYouText: 'Alguien usó su dirección. Avísenos: los datos de contacto están abajo.',
      sms: 'no aprobamos su solicitud. Le decimos por qué si nos escribe o llama: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your request was not approved · {service}',
      preheader: 'This message says why, and what you can do.',
      heading: 'Your request was not approved',
      body: 'A person at {city} reviewed your request and could not approve it.',
      reason: 'Reason',
      next: 'If you can put it right, send another request. If you do not agree, contact us.',
      action: 'Send another request',
      notYouText: 'Tell us: our contact details are below. Somebody used your address.',
      sms: 'your request was not approved. Write or call us, and we will tell you why: {contact}',
    },
  },
  blocks: (say, { name, reason }, { pages }) => [
    ...greetingTo(say, name),
    { is: 'text', text: say('body') },
    { is: 'facts', facts: [[say('reason'), reason]] },
    { is: 'text', text: say('next') },
    { is: 'action', label: say('action'), address: pages.register, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
