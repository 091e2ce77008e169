/** Carries a password that works once and must be changed, to the address that its use proves. */
import { greetingTo, userToStranger, whence, whenceOf } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu contraseña temporal · {service}',
  preheader: 'Sirve una sola vez, durante {lifetime}.',
  heading: 'Tu contraseña temporal',
  body: 'Con estos datos puedes iniciar sesión en tu cuenta de {city}.',
  passwordLabel: 'Contraseña temporal',
  validity:
    'Esta contraseña sirve una sola vez, durante {lifetime}. Al iniciar sesión elegirás otra, que solo tú conocerás.',
  keepPassword: 'No la compartas. Nadie de {city} te la pedirá por teléfono, mensaje ni correo.',
  notYouText:
    'No hagas nada: nadie puede entrar sin este mensaje, y la contraseña temporal dejará de servir.',
  sms: 'contraseña temporal {password}. Sirve {lifetime} y se cambia al usarla. No la compartas.',
}

export const temporaryPassword = message({
  name: 'temporary-password',
  required: ['password', 'hours'],
  optional: ['name', 'user', ...whence],
  sentences: {
    es: {
      subject: 'Su contraseña temporal · {service}',
      preheader: 'Sirve una sola vez, durante {lifetime}.',
      heading: 'Su contraseña temporal',
      body: 'Con estos datos puede iniciar sesión en su cuenta de {city}.',
      passwordLabel: 'Contraseña temporal',
      validity:
        'Esta contraseña sirve una sola vez, durante {lifetime}. Al iniciar sesión elegirá otra, que solo usted conocerá.',
      keepPassword: 'No la comparta. Nadie de {city} se la pedirá por teléfono, mensaje ni correo.',
      notYouText:
        'No haga nada: nadie puede entrar sin este mensaje, y la contraseña temporal dejará de servir.',
      sms: 'contraseña temporal {password}. Sirve {lifetime} y se cambia al usarla. No la comparta.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your temporary password · {service}',
      preheader: 'It works only once and is valid for {lifetime}.',
      heading: 'Your temporary password',
      body: 'You can sign in to your account with {city} with these details.',
      passwordLabel: 'Temporary password',
      validity:
        'This password works only once and is valid for {lifetime}. When you sign in you choose another, which only you will know.',
      keepPassword:
        'Do not share it. Nobody from {city} will ever ask you for it by phone, text or e-mail.',
      notYouText:
        'Do nothing: nobody can sign in without this message, and the temporary password will stop working.',
      sms: 'temporary password {password}. Valid for {lifetime}, changed when you sign in. Do not share it.',
    },
  },
  blocks: (say, { name, user, password, ...values }, { pages }) => [
    ...greetingTo(say, name),
    { is: 'text', text: say('body') },
    ...userToStranger(say, user),
    { is: 'code', label: say('passwordLabel'), code: password },
    { is: 'action', label: say('signIn'), address: pages.login, fallback: say('fallback') },
    { is: 'text', text: `${say('validity')} ${say('keepPassword')}` },
    ...whenceOf(say, values),
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
