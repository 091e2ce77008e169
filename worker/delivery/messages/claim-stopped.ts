/**
 * Tells somebody that their account was closed, because the person whose number was typed into it said that it was not
 * them. It does not tell where they said so from.
 */
import { message } from './message.ts'

const tu = {
  subject: 'Tu cuenta se cerró · {service}',
  heading: 'Tu cuenta se cerró',
  body: 'El {when} la persona a la que nuestro registro atribuye el número de documento de tu cuenta de {city} dijo que no la creó. Se cerraron la cuenta y todas las sesiones.',
  office:
    'Si el número es tuyo, tráenos el documento y lo arreglamos: los datos de contacto están abajo.',
  again: 'Si escribiste otro número por error, crea una cuenta con el tuyo.',
  notYouText: 'No hagas nada: la cuenta que alguien creó con tu dirección ya no se puede usar.',
  sms: 'tu cuenta se cerró el {when}: el documento es de otra persona. Avísanos: {contact}',
}

export const claimStopped = message({
  name: 'claim-stopped',
  required: ['at'],
  optional: [],
  sentences: {
    es: {
      subject: 'Su cuenta se cerró · {service}',
      preheader: 'Otra persona dijo que el número de documento es suyo.',
      heading: 'Su cuenta se cerró',
      body: 'El {when} la persona a la que nuestro registro atribuye el número de documento de su cuenta de {city} dijo que no la creó. Se cerraron la cuenta y todas las sesiones.',
      office:
        'Si el número es suyo, tráiganos el documento y lo arreglamos: los datos de contacto están abajo.',
      again: 'Si escribió otro número por error, cree una cuenta con el suyo.',
      action: 'Crear una cuenta',
      notYouText: 'No haga nada: la cuenta que alguien creó con su dirección ya no se puede usar.',
      sms: 'su cuenta se cerró el {when}: el documento es de otra persona. Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account was closed · {service}',
      preheader: 'Somebody else said that the document number is theirs.',
      heading: 'Your account was closed',
      body: 'On {when} the person whom our register gives as the owner of the document number of your account with {city} said that they did not create it. The account was closed, and every session ended.',
      office:
        'If the number is yours, bring us the document and we will put it right: our contact details are below.',
      again: 'If you typed another number by mistake, create an account with yours.',
      action: 'Create an account',
      notYouText:
        'Do nothing: the account that somebody created with your address can no longer be used.',
      sms: 'your account was closed on {when}: the document belongs to somebody else. Tell us: {contact}',
    },
  },
  blocks: (say, _values, { pages }) => [
    { is: 'text', text: say('body') },
    { is: 'text', text: say('office') },
    { is: 'text', text: say('again') },
    { is: 'action', label: say('action'), address: pages.register, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
