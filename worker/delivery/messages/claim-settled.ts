/** Tells one side of a claim on a document what the city has settled, for the one who has it and the one who has not. */
import { message } from './message.ts'

const tu = {
  has: 'Una persona de {city} revisó de quién es el documento: queda con tu cuenta. Si aún no puedes entrar, elige «Olvidé mi contraseña» y escribe el documento.',
  hasNot:
    'Una persona de {city} revisó de quién es el documento: no queda con tu cuenta, y con él no se inicia sesión en ella.',
  ended: 'Las sesiones y llaves de acceso de tu cuenta terminaron; tus demás datos siguen.',
  again:
    'Si no estás de acuerdo, tráenos el documento y di esta referencia: los datos de contacto están abajo.',
  replaces: 'Esto sustituye lo que te escribimos antes con esta referencia.',
  notYouText: 'Si no sabes nada de este documento ni de un registro, avísanos con esta referencia.',
  sms: 'revisamos de quién es el documento de la referencia {reference}. Te decimos más si nos escribes o llamas: {contact}',
}

export const claimSettled = message({
  name: 'claim-settled',
  required: ['reference'],
  // With a user name, which is the document: who reads has it. With a time: until then it can be undone.
  optional: ['user', 'reason', 'until'],
  sentences: {
    es: {
      subject: 'Revisamos de quién es el documento · {service}',
      preheader: 'Este mensaje dice qué cambia y qué puede hacer.',
      heading: 'Revisamos de quién es el documento',
      has: 'Una persona de {city} revisó de quién es el documento: queda con su cuenta. Si aún no puede entrar, elija «Olvidé mi contraseña» y escriba el documento.',
      hasNot:
        'Una persona de {city} revisó de quién es el documento: no queda con su cuenta, y con él no se inicia sesión en ella.',
      ended: 'Las sesiones y llaves de acceso de su cuenta terminaron; sus demás datos siguen.',
      reason: 'Motivo',
      reference: 'Referencia',
      again:
        'Si no está de acuerdo, tráiganos el documento y diga esta referencia: los datos de contacto están abajo.',
      undoable: 'Se puede deshacer hasta el {until}.',
      replaces: 'Esto sustituye lo que le escribimos antes con esta referencia.',
      notYouText:
        'Si no sabe nada de este documento ni de un registro, avísenos con esta referencia.',
      sms: 'revisamos de quién es el documento de la referencia {reference}. Le decimos más si nos escribe o llama: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'We have looked at whose the document is · {service}',
      preheader: 'This message says what changes, and what you can do.',
      heading: 'We have looked at whose the document is',
      has: 'A person at {city} has looked at whose the document is: it stays with your account. If you cannot sign in yet, choose “I forgot my password” and enter the document.',
      hasNot:
        'A person at {city} has looked at whose the document is: it does not stay with your account, and nobody signs in to it by that document.',
      ended:
        'The sessions and passkeys of your account have ended; your other details are still there.',
      reason: 'Reason',
      reference: 'Reference',
      again:
        'If you do not agree, bring us the document and give this reference: our contact details are below.',
      undoable: 'It can be undone until {until}.',
      replaces: 'This takes the place of what we wrote to you before with this reference.',
      notYouText:
        'If you know nothing of this document or of a registration, tell us, with this reference.',
      sms: 'we have looked at whose the document of reference {reference} is. Write or call us, and we will tell you more: {contact}',
    },
  },
  blocks: (say, { reference, user, reason, until }, { pages }) => [
    { is: 'text', text: say(user ? 'has' : 'hasNot') },
    // Who loses a document keeps the account; a registration that was refused is none.
    ...(until && !user ? [{ is: 'text', text: say('ended') } as const] : []),
    {
      is: 'facts',
      facts: [
        ...(user ? [[say('user'), user] as const] : []),
        ...(reason ? [[say('reason'), reason] as const] : []),
        [say('reference'), reference],
      ],
    },
    { is: 'text', text: say('replaces') },
    ...(until ? [{ is: 'text', text: say('undoable') } as const] : []),
    { is: 'text', text: say('again') },
    { is: 'action', label: say('toService'), address: pages.login, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
