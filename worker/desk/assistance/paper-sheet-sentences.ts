/** What the sheet with a code says, and a receipt, in every language. */
import type { Sentences } from '../../delivery/messages/sentences.ts'

const es = {
  heading: 'Su código para entrar en {theService}',
  codeLabel: 'Código',
  person: 'Para',
  document: 'Documento',
  from: 'Sirve desde',
  until: 'Sirve hasta',
  stepsTitle: 'Qué hacer',
  open: 'Abra {address} en la tableta de la ventanilla o en otro equipo.',
  type: 'Escriba el número de su documento y, en lugar de la contraseña, este código. Da igual con guiones o sin ellos, en mayúsculas o minúsculas.',
  choose: 'Elija una contraseña que solo usted conozca. Desde entonces entra con ella.',
  keepSecret:
    'El código sirve una sola vez. No se lo muestre a nadie: quien atiende en {city} no lo necesita. Cuando lo haya usado, rompa esta parte.',
  receipt: 'Comprobante',
  at: 'Fecha y hora',
  act: 'Trámite',
  'assisted-registration': 'Registro en persona',
  'assisted-recovery': 'Recuperación en persona',
  'account-merge': 'Unión de dos cuentas',
  reference: 'Número',
  attended: 'Atendió',
  confirmed: 'Confirmó',
  receiptText:
    'Si el código venció o no sirve, vuelva con su documento. Si usted no pidió esto, avise: {contact}. Si pierde su contraseña y no tiene correo ni teléfono en su cuenta, la recupera en la ventanilla.',
  mergeText:
    'La cuenta de este documento se cerró, porque la persona tiene otra, y el documento abre la otra desde ahora. Se puede deshacer hasta el {until}: venga con su documento. Si usted no pidió esto, avise: {contact}.',
}

/** To whom one says `tú`. */
const tu = {
  heading: 'Tu código para entrar en {theService}',
  open: 'Abre {address} en la tableta de la ventanilla o en otro equipo.',
  type: 'Escribe el número de tu documento y, en lugar de la contraseña, este código. Da igual con guiones o sin ellos, en mayúsculas o minúsculas.',
  choose: 'Elige una contraseña que solo tú conozcas. Desde entonces entras con ella.',
  keepSecret:
    'El código sirve una sola vez. No se lo muestres a nadie: quien atiende en {city} no lo necesita. Cuando lo hayas usado, rompe esta parte.',
  receiptText:
    'Si el código venció o no sirve, vuelve con tu documento. Si tú no pediste esto, avisa: {contact}. Si pierdes tu contraseña y no tienes correo ni teléfono en tu cuenta, la recuperas en la ventanilla.',
  mergeText:
    'La cuenta de este documento se cerró, porque tienes otra, y el documento abre la otra desde ahora. Se puede deshacer hasta el {until}: ven con tu documento. Si tú no pediste esto, avisa: {contact}.',
}

export const sheetSentences = {
  es,
  'es-MX': tu,
  'es-VE': tu,
  en: {
    heading: 'Your code for signing in to {theService}',
    codeLabel: 'Code',
    person: 'For',
    document: 'Document',
    from: 'Works from',
    until: 'Works until',
    stepsTitle: 'What to do',
    open: 'Open {address} on the tablet at the desk, or on another device.',
    type: 'Type the number of your document and, in place of the password, this code. With or without hyphens, in capitals or small letters.',
    choose: 'Choose a password that only you know. From then on you sign in with it.',
    keepSecret:
      'The code works once. Show it to nobody: whoever serves you at {city} does not need it. Once you have used it, tear this part up.',
    receipt: 'Receipt',
    at: 'Date and time',
    act: 'What was done',
    'assisted-registration': 'Registration in person',
    'assisted-recovery': 'Recovery in person',
    'account-merge': 'Merging of two accounts',
    reference: 'Number',
    attended: 'Served by',
    confirmed: 'Confirmed by',
    receiptText:
      'If the code is too old or does not work, come back with your document. If you did not ask for this, tell us: {contact}. If you lose your password, and there is no e-mail address or telephone in your account, you get it back at the desk.',
    mergeText:
      'The account of this document is closed, because its person has another, and the document signs in to that one from now on. It can be undone until {until}: come with your document. If you did not ask for this, tell us: {contact}.',
  },
} satisfies Sentences<keyof typeof es>

export type SheetKey = keyof typeof es
