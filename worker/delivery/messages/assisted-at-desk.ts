/** Tells every proven contact what two officers have done for somebody who stood at the desk with the document. */
import { ownAct } from './own-act.ts'

const recovery = {
  subject: 'Recuperación pedida en la ventanilla · {service}',
  preheader: 'Puedes detenerla con un botón si no fuiste tú.',
  heading: 'Alguien pidió recuperar tu cuenta en la ventanilla',
  body: 'Alguien se presentó con tu documento en la ventanilla de {city} y dijo que ya no puede entrar ni leer tus mensajes. Dos personas lo revisaron, se cerraron todas las sesiones y se imprimió un código para elegir otra contraseña. El código no sirve antes del {until}: hasta entonces puedes detenerlo.',
  sms: 'en la ventanilla piden recuperar tu cuenta, {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const recoveryAtDesk = ownAct(
  'recovery-at-desk',
  {
    es: {
      subject: 'Recuperación pedida en la ventanilla · {service}',
      preheader: 'Puede detenerla con un botón si no fue usted.',
      heading: 'Alguien pidió recuperar su cuenta en la ventanilla',
      body: 'Alguien se presentó con su documento en la ventanilla de {city} y dijo que ya no puede entrar ni leer sus mensajes. Dos personas lo revisaron, se cerraron todas las sesiones y se imprimió un código para elegir otra contraseña. El código no sirve antes del {until}: hasta entonces puede detenerlo.',
      sms: 'en la ventanilla piden recuperar su cuenta, {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': recovery,
    'es-VE': recovery,
    en: {
      subject: 'Recovery asked for at the desk · {service}',
      preheader: 'You can stop it with one button if it was not you.',
      heading: 'Somebody asked at the desk to recover your account',
      body: 'Somebody came to the desk of {city} with your document and said that they can neither sign in nor read your messages. Two persons looked at it, every session has ended, and a code for choosing another password was printed. The code does not work before {until}: until then you can stop it.',
      sms: 'the desk was asked on {when} to recover your account. Not you? Tell us: {contact}',
    },
  },
  ['at', 'until'],
)

const undone = {
  subject: 'Se anuló la recuperación · {service}',
  preheader: 'El código impreso ya no sirve.',
  heading: 'La recuperación de tu cuenta se anuló',
  body: 'Una persona de {city} anuló la recuperación que se pidió en la ventanilla. El código impreso ya no sirve, y tu contraseña es la de antes.',
  sms: 'la recuperación de tu cuenta se anuló el {when}. ¿Dudas? {contact}',
}

export const recoveryAtDeskUndone = ownAct('recovery-at-desk-undone', {
  es: {
    subject: 'Se anuló la recuperación · {service}',
    preheader: 'El código impreso ya no sirve.',
    heading: 'La recuperación de su cuenta se anuló',
    body: 'Una persona de {city} anuló la recuperación que se pidió en la ventanilla. El código impreso ya no sirve, y su contraseña es la de antes.',
    sms: 'la recuperación de su cuenta se anuló el {when}. ¿Dudas? {contact}',
  },
  'es-MX': undone,
  'es-VE': undone,
  en: {
    subject: 'The recovery was undone · {service}',
    preheader: 'The printed code works no more.',
    heading: 'The recovery of your account was undone',
    body: 'A person at {city} undid the recovery that was asked for at the desk. The printed code works no more, and your password is the one of before.',
    sms: 'the recovery of your account was undone on {when}. Questions? {contact}',
  },
})

const seen = {
  subject: 'Tu documento se comprobó en persona · {service}',
  preheader: 'Tu cuenta puede usarse donde se pide haberte visto.',
  heading: 'Tu documento se comprobó en la ventanilla',
  body: 'Alguien se presentó con tu documento en la ventanilla de {city}, y dos personas lo comprobaron. Tu cuenta ahora también sirve donde se pide que la persona haya sido vista. Por seguridad, cerramos tus sesiones: inicia sesión de nuevo.',
  sms: 'la ventanilla vio tu documento el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const seenAtDesk = ownAct('seen-at-desk', {
  es: {
    subject: 'Su documento se comprobó en persona · {service}',
    preheader: 'Su cuenta puede usarse donde se pide haberle visto.',
    heading: 'Su documento se comprobó en la ventanilla',
    body: 'Alguien se presentó con su documento en la ventanilla de {city}, y dos personas lo comprobaron. Su cuenta ahora también sirve donde se pide que la persona haya sido vista. Por seguridad, cerramos sus sesiones: inicie sesión de nuevo.',
    sms: 'la ventanilla vio su documento el {when}. ¿No fue usted? Avísenos: {contact}',
  },
  'es-MX': seen,
  'es-VE': seen,
  en: {
    subject: 'Your document was checked in person · {service}',
    preheader: 'Your account can be used where having been seen is asked for.',
    heading: 'Your document was checked at the desk',
    body: 'Somebody came to the desk of {city} with your document, and two persons checked it. Your account can now also be used where the person must have been seen. To be safe, we ended your sessions: sign in again.',
    sms: 'the desk saw your document on {when}. Was this not you? Tell us: {contact}',
  },
})

const unseen = {
  subject: 'Se anuló la comprobación de tu documento · {service}',
  preheader: 'Tu cuenta sigue igual en todo lo demás.',
  heading: 'La comprobación de tu documento se anuló',
  body: 'Una persona de {city} anuló la comprobación de tu documento que se hizo en la ventanilla. Tu cuenta sigue igual en todo lo demás.',
  sms: 'la comprobación de tu documento se anuló el {when}. ¿Dudas? {contact}',
}

export const sightingUndone = ownAct('sighting-undone', {
  es: {
    subject: 'Se anuló la comprobación de su documento · {service}',
    preheader: 'Su cuenta sigue igual en todo lo demás.',
    heading: 'La comprobación de su documento se anuló',
    body: 'Una persona de {city} anuló la comprobación de su documento que se hizo en la ventanilla. Su cuenta sigue igual en todo lo demás.',
    sms: 'la comprobación de su documento se anuló el {when}. ¿Dudas? {contact}',
  },
  'es-MX': unseen,
  'es-VE': unseen,
  en: {
    subject: 'The check of your document was undone · {service}',
    preheader: 'All else in your account is as it was.',
    heading: 'The check of your document was undone',
    body: 'A person at {city} undid the check of your document that was made at the desk. All else in your account is as it was.',
    sms: 'the check of your document was undone on {when}. Questions? {contact}',
  },
})
