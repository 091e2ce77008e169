/** Tells a forgotten user name to the registered address: only whoever reads it there learns it. */
import { userOf, whence, whenceOf } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu usuario · {service}',
  preheader: 'Pediste que te recordáramos con qué usuario inicias sesión.',
  heading: 'Tu usuario',
  body: 'Alguien, esperamos que tú, pidió recordar el usuario de tu cuenta de {city}.',
  notYouText: 'No hagas nada: con el usuario solo, sin tu contraseña, nadie puede entrar.',
  sms: 'tu usuario es {user}. Con él solo, sin tu contraseña, nadie puede entrar.',
}

export const userId = message({
  name: 'user-id',
  required: ['user'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Su usuario · {service}',
      preheader: 'Pidió que le recordáramos con qué usuario inicia sesión.',
      heading: 'Su usuario',
      body: 'Alguien, esperamos que usted, pidió recordar el usuario de su cuenta de {city}.',
      notYouText: 'No haga nada: con el usuario solo, sin su contraseña, nadie puede entrar.',
      sms: 'su usuario es {user}. Con él solo, sin su contraseña, nadie puede entrar.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your user name · {service}',
      preheader: 'You asked to be reminded of the user name that you sign in with.',
      heading: 'Your user name',
      body: 'Somebody, we hope it was you, asked for the user name of your account with {city}.',
      notYouText:
        'Do nothing: with the user name alone, without your password, nobody can sign in.',
      sms: 'your user name is {user}. Without your password nobody can sign in with it.',
    },
  },
  blocks: (say, { user, ...values }, { pages }) => [
    { is: 'text', text: say('body') },
    ...userOf(say, user),
    { is: 'action', label: say('signIn'), address: pages.login, fallback: say('fallback') },
    ...whenceOf(say, values),
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
