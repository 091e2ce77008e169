/**
 * Tells both sides of a claim on a document, in the same words, that the city will settle whose it is. It says nothing of
 * the other side, and not which of the two the reader is.
 */
import { message } from './message.ts'

const tu = {
  body: 'Con esta dirección hay un registro en {city}. Una persona revisará de quién es el documento que lleva. Hasta entonces nada cambia.',
  come: 'Si el documento es tuyo, tráelo antes del {until} y di esta referencia: los datos de contacto están abajo. Nunca te pediremos tu contraseña ni un código.',
  notYouText:
    'Si no tienes una cuenta aquí ni te registraste, no hagas nada: alguien escribió tu dirección.',
  sms: 'revisaremos de quién es un documento. Si es tuyo, tráelo antes del {until}. Referencia {reference}',
}

export const claimOpened = message({
  name: 'claim-opened',
  required: ['reference', 'until'],
  optional: [],
  sentences: {
    es: {
      subject: 'Revisaremos de quién es un documento · {service}',
      preheader: 'Si el documento es suyo, tráigalo. Hasta entonces nada cambia.',
      heading: 'Revisaremos de quién es un documento',
      body: 'Con esta dirección hay un registro en {city}. Una persona revisará de quién es el documento que lleva. Hasta entonces nada cambia.',
      reference: 'Referencia',
      come: 'Si el documento es suyo, tráigalo antes del {until} y diga esta referencia: los datos de contacto están abajo. Nunca le pediremos su contraseña ni un código.',
      notYouText:
        'Si no tiene una cuenta aquí ni se registró, no haga nada: alguien escribió su dirección.',
      sms: 'revisaremos de quién es un documento. Si es suyo, tráigalo antes del {until}. Referencia {reference}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'We will look at whose a document is · {service}',
      preheader: 'If the document is yours, bring it. Until then nothing changes.',
      heading: 'We will look at whose a document is',
      body: 'There is a registration with this address in {city}. A person will look at whose document it has. Until then nothing changes.',
      reference: 'Reference',
      come: 'If the document is yours, bring it before {until} and give this reference: our contact details are below. We will never ask you for your password or a code.',
      notYouText:
        'If you have no account here and did not register, do nothing: somebody entered your address.',
      sms: 'we will look at whose a document is. If it is yours, bring it before {until}. Reference {reference}',
    },
  },
  blocks: (say, { reference }, { pages }) => [
    { is: 'text', text: say('body') },
    { is: 'facts', facts: [[say('reference'), reference]] },
    { is: 'text', text: say('come') },
    { is: 'action', label: say('toService'), address: pages.login, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
