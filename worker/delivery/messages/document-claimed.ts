/**
 * Tells the contact that the city's register has of a person that somebody registered that person's number with another
 * address, and gives them one press to stop it.
 */
import { whence, whenceOf } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Alguien registró tu número de documento · {service}',
  preheader: 'Si no fuiste tú, puedes impedirlo con un botón.',
  heading: 'Alguien registró tu número con otro correo',
  body: 'El {when} alguien pidió una cuenta de {city} con el documento {user}, que en nuestro registro es tuyo, y dio otro correo.',
  yours: 'Si fuiste tú, no hagas nada.',
  stop: 'No fui yo: impedirlo',
  effect:
    'El botón sirve siete días. Cierra la cuenta que usa tu número, si la hay, y anula lo que se haya pedido con él; después puedes crear la tuya.',
  office:
    'Si cambiaste de correo, o si prefieres hablar con una persona, avísanos: los datos de contacto están abajo.',
  sms: 'alguien registró tu documento el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const documentClaimed = message({
  name: 'document-claimed',
  required: ['at', 'link'],
  optional: [...whence, 'user'],
  sentences: {
    es: {
      subject: 'Alguien registró su número de documento · {service}',
      preheader: 'Si no fue usted, puede impedirlo con un botón.',
      heading: 'Alguien registró su número con otro correo',
      body: 'El {when} alguien pidió una cuenta de {city} con el documento {user}, que en nuestro registro es suyo, y dio otro correo.',
      yours: 'Si fue usted, no haga nada.',
      stop: 'No fui yo: impedirlo',
      effect:
        'El botón sirve siete días. Cierra la cuenta que usa su número, si la hay, y anula lo que se haya pedido con él; después puede crear la suya.',
      office:
        'Si cambió de correo, o si prefiere hablar con una persona, avísenos: los datos de contacto están abajo.',
      sms: 'alguien registró su documento el {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Somebody registered your document number · {service}',
      preheader: 'If it was not you, you can stop it with one button.',
      heading: 'Somebody registered your number with another address',
      body: 'On {when} somebody asked for an account with {city} with document {user}, which in our register is yours, and gave another e-mail address.',
      yours: 'If it was you, do nothing.',
      stop: 'It was not me: stop it',
      effect:
        'The button is valid for seven days. It closes the account that uses your number, if there is one, and cancels whatever was asked for with it; afterwards you can create yours.',
      office:
        'If your address has changed, or you would rather speak to a person, tell us: our contact details are below.',
      sms: 'somebody registered your document on {when}. Was this not you? Tell us: {contact}',
    },
  },
  blocks: (say, values) => [
    { is: 'text', text: say('body') },
    ...whenceOf(say, values),
    { is: 'action', label: say('stop'), address: values.link, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: `${say('effect')} ${say('yours')}` },
    { is: 'text', text: say('office') },
    { is: 'text', text: say('keepLink') },
  ],
})
