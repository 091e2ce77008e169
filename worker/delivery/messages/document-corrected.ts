/** Tells somebody that an officer has corrected a document of the account, and what to sign in with from now on. */
import { greetingTo, userOf } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Corregimos el documento de tu cuenta · {service}',
  preheader: 'Este mensaje dice con qué inicias sesión desde ahora.',
  heading: 'Corregimos el documento de tu cuenta',
  body: 'Una persona de {city} corrigió un documento con el que estaba registrada tu cuenta. La contraseña es la misma; inicia sesión desde ahora con este usuario.',
  notYouText:
    'Si no lo pediste o algo no es correcto, avísanos con tu documento a la mano: los datos de contacto están abajo.',
  sms: 'corregimos el documento de tu cuenta. Si algo no es correcto, avísanos: {contact}',
}

export const documentCorrected = message({
  name: 'document-corrected',
  required: [],
  optional: ['name', 'user'],
  sentences: {
    es: {
      subject: 'Corregimos el documento de su cuenta · {service}',
      preheader: 'Este mensaje dice con qué iniciará sesión desde ahora.',
      heading: 'Corregimos el documento de su cuenta',
      body: 'Una persona de {city} corrigió un documento con el que estaba registrada su cuenta. La contraseña es la misma; inicie sesión desde ahora con este usuario.',
      notYouText:
        'Si no lo pidió o algo no es correcto, avísenos con su documento a la mano: los datos de contacto están abajo.',
      sms: 'corregimos el documento de su cuenta. Si algo no es correcto, avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'We corrected the document of your account · {service}',
      preheader: 'This message says what you sign in with from now on.',
      heading: 'We corrected the document of your account',
      body: 'A person at {city} corrected a document that your account was registered with. The password is the same; sign in with this user name from now on.',
      notYouText:
        'If you did not ask for it, or something is not right, tell us, with your document at hand: our contact details are below.',
      sms: 'we corrected the document of your account. If something is not right, tell us: {contact}',
    },
  },
  blocks: (say, { name, user }, { pages }) => [
    ...greetingTo(say, name),
    { is: 'text', text: say('body') },
    ...userOf(say, user),
    { is: 'action', label: say('signIn'), address: pages.login, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
