/** Tells whose account it was that it was closed: the person whose number it had by typing it said that it was not them. */
import { message } from './message.ts'
import { whence } from './facts.ts'

const tu = {
  subject: 'Tu cuenta se cerró · {service}',
  heading: 'Tu cuenta se cerró',
  body: 'El {when} la persona a la que nuestro registro atribuye el número de documento de tu cuenta de {city} dijo que no la creó. La cuenta se cerró, con todas sus sesiones.',
  office: 'Si el número es tuyo, tráenos el documento y lo arreglamos:',
  sms: 'tu cuenta se cerró el {when}: el documento es de otra persona. Avísanos: {contact}',
}

export const claimStopped = message({
  name: 'claim-stopped',
  required: ['at'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Su cuenta se cerró · {service}',
      preheader: 'Otra persona dijo que el número de documento es suyo.',
      heading: 'Su cuenta se cerró',
      body: 'El {when} la persona a la que nuestro registro atribuye el número de documento de su cuenta de {city} dijo que no la creó. La cuenta se cerró, con todas sus sesiones.',
      office: 'Si el número es suyo, tráiganos el documento y lo arreglamos:',
      sms: 'su cuenta se cerró el {when}: el documento es de otra persona. Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account was closed · {service}',
      preheader: 'Somebody else said that the document number is theirs.',
      heading: 'Your account was closed',
      body: 'On {when} the person whose document number your account with {city} has, by our register, said that they did not create it. The account was closed, with all its sessions.',
      office: 'If the number is yours, bring us the document and we put it right:',
      sms: 'your account was closed on {when}: the document is of another person. Tell us: {contact}',
    },
  },
  blocks: (say, _told, { support }) => {
    const ways = [support.office, support.email, support.phone].filter(Boolean).join(' · ')
    return [
      { is: 'text', text: say('body') },
      { is: 'warning', title: say('notYou'), text: `${say('office')} ${ways}` },
    ]
  },
})
