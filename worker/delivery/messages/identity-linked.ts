/** Tells every proven contact that another provider opens the account from now on. */
import { message } from './message.ts'
import { factsOf, whence } from './fact-blocks.ts'

const tu = {
  subject: 'Conectaste {provider} con tu cuenta · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Tu cuenta se abre también con {provider}',
  body: 'Desde ahora puedes iniciar sesión en tu cuenta de {city} con {provider}. Lo que tienes registrado no cambia. Si fuiste tú, no tienes que hacer nada.',
  notYouText:
    'Entra a tu cuenta, desconecta {provider} y cambia tu contraseña. Si no puedes, recupera el acceso y avísanos: los datos de contacto están abajo.',
  sms: 'tu cuenta se abre también con {provider} desde el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const identityLinked = message({
  name: 'identity-linked',
  required: ['at', 'provider'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Conectó {provider} con su cuenta · {service}',
      preheader: 'Si fue usted, no tiene que hacer nada.',
      heading: 'Su cuenta se abre también con {provider}',
      body: 'Desde ahora puede iniciar sesión en su cuenta de {city} con {provider}. Lo que tiene registrado no cambia. Si fue usted, no tiene que hacer nada.',
      action: 'Revisar mi cuenta',
      notYouText:
        'Entre a su cuenta, desconecte {provider} y cambie su contraseña. Si no puede, recupere el acceso y avísenos: los datos de contacto están abajo.',
      recover: 'Recuperar el acceso',
      sms: 'su cuenta se abre también con {provider} desde el {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'You connected {provider} to your account · {service}',
      preheader: 'If it was you, there is nothing to do.',
      heading: 'Your account now also opens with {provider}',
      body: 'From now on you can sign in to your account with {city} with {provider}. What is registered there does not change. If it was you, there is nothing to do.',
      action: 'Review my account',
      notYouText:
        'Open your account, disconnect {provider} and change your password. If you cannot, recover access and tell us: our contact details are below.',
      recover: 'Recover access',
      sms: 'your account also opens with {provider} since {when}. Was this not you? Tell us: {contact}',
    },
  },
  blocks: (say, values, { pages }) => [
    { is: 'text', text: say('body') },
    factsOf(say, values),
    { is: 'action', label: say('action'), address: pages.account, fallback: say('fallback') },
    {
      is: 'warning',
      title: say('notYou'),
      text: say('notYouText'),
      link: { label: say('recover'), address: pages.recover },
    },
  ],
})
