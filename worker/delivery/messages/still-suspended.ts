/**
 * Tells the owner of a suspended account that it is suspended, when they ask for its recovery, its name or another
 * account. The page says nothing of it (T11), and the reason was told when it was decided.
 */
import { whence, whenceOf } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu cuenta sigue suspendida · {service}',
  preheader: 'Por eso no recibes un código. Este mensaje dice qué puedes hacer.',
  heading: 'Tu cuenta sigue suspendida',
  body: 'Alguien, esperamos que tú, pidió el acceso a tu cuenta de {city}, o quiso crear otra con los mismos datos. La cuenta está suspendida: mientras dure, no se puede entrar ni recuperar el acceso.',
  next: 'Te escribimos el motivo cuando se suspendió. Para que se active de nuevo, comunícate con nosotros con tu documento a la mano: los datos de contacto están abajo.',
  notYouText: 'No hagas nada: tu cuenta no ha cambiado y nadie ha entrado en ella.',
  sms: 'tu cuenta sigue suspendida y no se puede entrar. Escríbenos o llama: {contact}',
}

export const stillSuspended = message({
  name: 'still-suspended',
  required: [],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Su cuenta sigue suspendida · {service}',
      preheader: 'Por eso no recibe un código. Este mensaje dice qué puede hacer.',
      heading: 'Su cuenta sigue suspendida',
      body: 'Alguien, esperamos que usted, pidió el acceso a su cuenta de {city}, o quiso crear otra con los mismos datos. La cuenta está suspendida: mientras dure, no se puede entrar ni recuperar el acceso.',
      next: 'Le escribimos el motivo cuando se suspendió. Para que se active de nuevo, comuníquese con nosotros con su documento a la mano: los datos de contacto están abajo.',
      notYouText: 'No haga nada: su cuenta no ha cambiado y nadie ha entrado en ella.',
      sms: 'su cuenta sigue suspendida y no se puede entrar. Escríbanos o llame: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account is still suspended · {service}',
      preheader: 'That is why you did not get a code. This message says what you can do.',
      heading: 'Your account is still suspended',
      body: 'Somebody, we hope it was you, asked for access to your account with {city}, or wanted to create another with the same details. The account is suspended: for as long as it is, nobody can sign in or recover access.',
      next: 'We wrote to you with the reason when it was suspended. To have it opened again, contact us, with your document at hand: our contact details are below.',
      notYouText: 'Do nothing: your account has not changed and nobody has signed in to it.',
      sms: 'your account is still suspended: nobody can sign in. Write or call us: {contact}',
    },
  },
  blocks: (say, values, { pages }) => [
    { is: 'text', text: say('body') },
    { is: 'text', text: say('next') },
    { is: 'action', label: say('toService'), address: pages.account, fallback: say('fallback') },
    ...whenceOf(say, values),
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
