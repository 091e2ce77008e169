/**
 * Tells every proven contact of two accounts that two officers have made one of them, each side what becomes of its own,
 * and how to stop it. It says nothing of the other side.
 */
import { notYouBlock, ownAct } from './own-act.ts'
import { factsOf, whence } from './fact-blocks.ts'
import { message, type Message } from './message.ts'
import type { Say, Sentences } from './sentences.ts'
import type { SharedKey } from './shared-sentences.ts'

type Key = 'subject' | 'preheader' | 'heading' | 'body' | 'reason' | 'sms'

const merged = (name: string, sentences: Sentences<Key>): Message =>
  message({
    name,
    required: ['at', 'until', 'reason'],
    optional: [...whence, 'link'],
    sentences,
    blocks: (say: Say<Key | SharedKey>, values, profile) => [
      { is: 'text', text: say('body') },
      { is: 'facts', facts: [[say('reason'), values.reason]] },
      factsOf(say, values),
      {
        is: 'action',
        label: say('toService'),
        address: profile.pages.login,
        fallback: say('fallback'),
      },
      notYouBlock(say, values, profile),
    ],
  })

const stays = {
  subject: 'Tus dos cuentas quedaron en una · {service}',
  preheader: 'Puedes deshacerlo con un botón si no fuiste tú.',
  heading: 'Tus dos cuentas quedaron en una: esta sigue',
  body: 'En la ventanilla de {city} dos personas revisaron que tenías dos cuentas. Esta sigue, con tu contraseña de siempre; la otra se cerró. Se cerraron todas las sesiones. Se puede deshacer hasta el {until}.',
  sms: 'esta cuenta sigue y tu otra cuenta se cerró el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const accountMerged = merged('account-merged', {
  es: {
    subject: 'Sus dos cuentas quedaron en una · {service}',
    preheader: 'Puede deshacerlo con un botón si no fue usted.',
    heading: 'Sus dos cuentas quedaron en una: esta sigue',
    body: 'En la ventanilla de {city} dos personas revisaron que tenía dos cuentas. Esta sigue, con su contraseña de siempre; la otra se cerró. Se cerraron todas las sesiones. Se puede deshacer hasta el {until}.',
    reason: 'Motivo',
    sms: 'esta cuenta sigue y su otra cuenta se cerró el {when}. ¿No fue usted? Avísenos: {contact}',
  },
  'es-MX': stays,
  'es-VE': stays,
  en: {
    subject: 'Your two accounts are one now · {service}',
    preheader: 'You can undo it with one button if it was not you.',
    heading: 'Your two accounts are one now: this one stays',
    body: 'At the desk of {city} two persons have looked at it: you had two accounts. This one stays, with your password of before; the other one is closed. Every session has ended. It can be undone until {until}.',
    reason: 'Reason',
    sms: 'this account stays, and your other one was closed on {when}. Was this not you? Tell us: {contact}',
  },
})

const closes = {
  subject: 'Esta cuenta se cerró: tienes otra · {service}',
  preheader: 'Puedes deshacerlo con un botón si no fuiste tú.',
  heading: 'Esta cuenta se cerró: tienes otra',
  body: 'En la ventanilla de {city} dos personas revisaron que tenías dos cuentas. La de esta dirección o este teléfono se cerró, y nadie puede entrar en ella; sigue la otra. Se puede deshacer hasta el {until}; después esta se borra.',
  sms: 'esta cuenta se cerró el {when} porque tienes otra. ¿No fuiste tú? Avísanos: {contact}',
}

export const accountClosed = merged('account-closed', {
  es: {
    subject: 'Esta cuenta se cerró: tiene otra · {service}',
    preheader: 'Puede deshacerlo con un botón si no fue usted.',
    heading: 'Esta cuenta se cerró: tiene otra',
    body: 'En la ventanilla de {city} dos personas revisaron que tenía dos cuentas. La de esta dirección o este teléfono se cerró, y nadie puede entrar en ella; sigue la otra. Se puede deshacer hasta el {until}; después esta se borra.',
    reason: 'Motivo',
    sms: 'esta cuenta se cerró el {when} porque tiene otra. ¿No fue usted? Avísenos: {contact}',
  },
  'es-MX': closes,
  'es-VE': closes,
  en: {
    subject: 'This account is closed: you have another · {service}',
    preheader: 'You can undo it with one button if it was not you.',
    heading: 'This account is closed: you have another',
    body: 'At the desk of {city} two persons have looked at it: you had two accounts. The one of this address or telephone is closed, and nobody can sign in to it; the other one stays. It can be undone until {until}; after that this one is erased.',
    reason: 'Reason',
    sms: 'this account was closed on {when}, because you have another. Was this not you? Tell us: {contact}',
  },
})

const undone = {
  subject: 'La unión de dos cuentas se deshizo · {service}',
  preheader: 'Tu cuenta es la de antes.',
  heading: 'La unión de tus cuentas se deshizo',
  body: 'Se deshizo la unión de dos cuentas que se hizo en la ventanilla de {city}. Las dos cuentas son las de antes, salvo un documento que se haya retirado o corregido desde entonces, y se cerraron todas las sesiones.',
  sms: 'la unión de dos cuentas se deshizo el {when}: son las de antes. ¿Dudas? {contact}',
}

export const mergeUndone = ownAct('merge-undone', {
  es: {
    subject: 'La unión de dos cuentas se deshizo · {service}',
    preheader: 'Su cuenta es la de antes.',
    heading: 'La unión de sus cuentas se deshizo',
    body: 'Se deshizo la unión de dos cuentas que se hizo en la ventanilla de {city}. Las dos cuentas son las de antes, salvo un documento que se haya retirado o corregido desde entonces, y se cerraron todas las sesiones.',
    sms: 'la unión de dos cuentas se deshizo el {when}: son las de antes. ¿Dudas? {contact}',
  },
  'es-MX': undone,
  'es-VE': undone,
  en: {
    subject: 'The merging of two accounts was undone · {service}',
    preheader: 'Your account is as it was before.',
    heading: 'The merging of your accounts was undone',
    body: 'The merging of two accounts that was made at the desk of {city} was undone. Both accounts are as they were before, but for a document that was taken out or put right since, and every session has ended.',
    sms: 'the merging of two accounts was undone on {when}: they are as before. Questions? {contact}',
  },
})
