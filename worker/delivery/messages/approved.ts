/** Tells somebody that an officer has approved the registration. */
import { greetingTo, userOf } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Aprobamos tu solicitud · {service}',
  preheader: 'Ya puedes iniciar sesión con el usuario y la contraseña que elegiste.',
  heading: 'Aprobamos tu solicitud',
  body: 'Tu cuenta de {city} está lista. Inicia sesión con la contraseña que elegiste al solicitarla.',
  notYouText: 'Alguien usó tu dirección. Avísanos: los datos de contacto están abajo.',
  sms: 'aprobamos tu solicitud. Ya puedes iniciar sesión con la contraseña que elegiste en {host}',
}

export const approved = message({
  name: 'approved',
  required: [],
  optional: ['name', 'user'],
  sentences: {
    es: {
      subject: 'Aprobamos su solicitud · {service}',
      preheader: 'Ya puede iniciar sesión con el usuario y la contraseña que eligió.',
      heading: 'Aprobamos su solicitud',
      body: 'Su cuenta de {city} está lista. Inicie sesión con la contraseña que eligió al solicitarla.',
      notYouText: 'Alguien usó su dirección. Avísenos: los datos de contacto están abajo.',
      sms: 'aprobamos su solicitud. Ya puede iniciar sesión con la contraseña que eligió en {host}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your request was approved · {service}',
      preheader: 'You can now sign in with the user name and the password that you chose.',
      heading: 'Your request was approved',
      body: 'Your account with {city} is ready. Sign in with the password that you chose when you asked for it.',
      notYouText: 'Tell us: our contact details are below. Somebody used your address.',
      sms: 'your request was approved. You can now sign in with the password that you chose, at {host}',
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
