/** What the commands tell an officer, in Spanish and in English. Citizens read none of it. */

const es = {
  approved: (user: string) => `Aprobada: ${user}. El aviso sale en dos minutos a más tardar.`,
  refused: (user: string) =>
    `Rechazada: ${user}. El aviso sale en dos minutos a más tardar, y la persona puede volver a solicitar.`,
  nobodyToNotify: 'No hay un contacto confirmado: nadie recibirá aviso.',
  alreadyApproved: (user: string) => `${user} ya está aprobada. No se cambió nada.`,
  alreadyRefused: (user: string) =>
    `${user} ya fue rechazada o está suspendida. No se cambió nada.`,
  unconfirmed: (user: string) =>
    `${user} todavía no confirma su dirección: no hay nada que decidir. No se cambió nada.`,
  nobody: (user: string) =>
    `No hay ninguna solicitud de ${user}: no existe, o ya fue rechazada. No se cambió nada.`,
  reasonMissing: 'Escriba el motivo con --reason "…": la persona lo lee en el aviso.',
  reasonLong: 'El motivo tiene más de 500 caracteres.',
  several: (user: string, ids: readonly string[]) =>
    `Varias cuentas responden a ${user}: ${ids.join(', ')}. Diga cuál por su número de cuenta.`,
  suspended: (user: string, account: string) =>
    `Suspendida: ${user} (${account}). Se cerraron sus sesiones y códigos; el aviso sale en dos minutos a más tardar.`,
  reinstated: (user: string, account: string) =>
    `Activa de nuevo: ${user} (${account}). El aviso sale en dos minutos a más tardar.`,
  sessions_ended: (user: string, account: string) =>
    `Sesiones cerradas: ${user} (${account}). El aviso sale en dos minutos a más tardar.`,
  unlocked: (user: string, account: string) =>
    `Sin espera: ${user} (${account}). El aviso sale en dos minutos a más tardar.`,
  isSuspended: (user: string) => `${user} está suspendida. No se cambió nada.`,
  resent: (user: string, account: string) =>
    `Enviado otra vez: ${user} (${account}). Sale en dos minutos a más tardar.`,
  nothingWaits: (user: string) =>
    `${user} no espera una decisión: aquí no hay nada que enviar otra vez. La clave temporal de un registro se envía otra vez en la mesa de atención.`,
  alreadySuspended: (user: string) => `${user} ya está suspendida. No se cambió nada.`,
  notSuspended: (user: string) => `${user} no está suspendida. No se cambió nada.`,
  factorsReset: (user: string, account: string) => `Sin segundo paso: ${user} (${account}).`,
  noFactors: (user: string) => `${user} no tiene segundo paso. No se cambió nada.`,
  awaitsDecision: (user: string) =>
    `${user} espera una decisión: apruébela o rechácela. No se cambió nada.`,
  nameless: (user: string) =>
    `${user} fue rechazada o cerrada y ya no tiene nombres: la persona se registra de nuevo. No se cambió nada.`,
  noAccount: (user: string) => `No hay ninguna cuenta de ${user}. No se cambió nada.`,
  noDocument: (user: string, kind: string) =>
    `${user} no tiene un documento (y uno solo) del tipo ${kind}. No se cambió nada.`,
  noSuchNumber: (kind: string) =>
    `El municipio no acepta el tipo ${kind}, o el número no es de ese tipo. No se cambió nada.`,
  nameTaken: (kind: string) => `Otra cuenta ya tiene ese número como ${kind}. No se cambió nada.`,
  lastName: (user: string) =>
    `${user} se quedaría sin un nombre con el que entrar: cámbielo de tipo en lugar de liberarlo. No se cambió nada.`,
  restsOnDocument: (user: string) =>
    `${user} no tiene un contacto comprobado: la cuenta se sostiene en que dos personas vieron ese documento. Antes agregue un contacto, en la cuenta o en la mesa de atención. No se cambió nada.`,
  correctedBefore: (user: string) => `${user} ya está así. No se cambió nada.`,
  renamed: (account: string, from: string, to: string) =>
    `${account}: lo que estaba como ${from} está ahora como ${to}. El aviso sale en dos minutos a más tardar.`,
  released: (account: string, kind: string) =>
    `${account}: el número que tenía como ${kind} queda libre. El aviso sale en dos minutos a más tardar.`,
  noneAwaits: 'Ninguna solicitud espera decisión.',
  await: (count: number) => `Solicitudes que esperan decisión: ${count}`,
  noRequests: 'Ninguna solicitud de cambio de contacto está abierta.',
  requests: (count: number) => `Solicitudes de cambio de contacto abiertas: ${count}`,
  labels: {
    user: 'Usuario',
    account: 'Cuenta',
    classification: 'Clasificación',
    name: 'Nombre',
    documents: 'Documentos',
    email: 'Correo',
    phone: 'Teléfono',
    since: 'Desde',
    reference: 'Referencia',
    person: 'Dice ser',
  },
}

export type Sentences = typeof es

const en: Sentences = {
  approved: (user) => `Approved: ${user}. The message leaves within two minutes.`,
  refused: (user) =>
    `Refused: ${user}. The message leaves within two minutes, and the person can apply again.`,
  nobodyToNotify: 'There is no confirmed contact: nobody will get a message.',
  alreadyApproved: (user) => `${user} is approved already. Nothing was changed.`,
  alreadyRefused: (user) => `${user} was refused already, or is suspended. Nothing was changed.`,
  unconfirmed: (user) =>
    `${user} has not confirmed an address yet: there is nothing to decide. Nothing was changed.`,
  nobody: (user) =>
    `There is no registration of ${user}: it does not exist, or was refused already. Nothing was changed.`,
  reasonMissing: 'Say why with --reason "…": the person reads it in the message.',
  reasonLong: 'The reason has more than 500 characters.',
  several: (user, ids) =>
    `Several accounts answer to ${user}: ${ids.join(', ')}. Say which by the account's id.`,
  suspended: (user, account) =>
    `Suspended: ${user} (${account}). Its sessions and codes have ended; the message leaves within two minutes.`,
  reinstated: (user, account) =>
    `Open again: ${user} (${account}). The message leaves within two minutes.`,
  sessions_ended: (user, account) =>
    `Sessions ended: ${user} (${account}). The message leaves within two minutes.`,
  unlocked: (user, account) =>
    `No wait any more: ${user} (${account}). The message leaves within two minutes.`,
  isSuspended: (user) => `${user} is suspended. Nothing was changed.`,
  resent: (user, account) => `Sent once more: ${user} (${account}). It leaves within two minutes.`,
  nothingWaits: (user) =>
    `${user} does not await a decision: there is nothing to send once more here. The temporary password of a registration is sent once more at the desk.`,
  alreadySuspended: (user) => `${user} is suspended already. Nothing was changed.`,
  notSuspended: (user) => `${user} is not suspended. Nothing was changed.`,
  factorsReset: (user, account) => `Without second step: ${user} (${account}).`,
  noFactors: (user) => `${user} has no second step. Nothing was changed.`,
  awaitsDecision: (user) => `${user} awaits a decision: approve or refuse it. Nothing was changed.`,
  nameless: (user) =>
    `${user} was refused or closed, and has no name any more: the person registers anew. Nothing was changed.`,
  noAccount: (user) => `There is no account of ${user}. Nothing was changed.`,
  noDocument: (user, kind) =>
    `${user} has no document, or more than one, of the kind ${kind}. Nothing was changed.`,
  noSuchNumber: (kind) =>
    `The municipality takes no ${kind}, or the number is none. Nothing was changed.`,
  nameTaken: (kind) => `Another account has that number as ${kind}. Nothing was changed.`,
  lastName: (user) =>
    `${user} would have no name to sign in with: rename it instead of releasing it. Nothing was changed.`,
  restsOnDocument: (user) =>
    `${user} has no proven contact: the account rests on two persons having seen that document. Add a contact first, in the account or at the desk. Nothing was changed.`,
  correctedBefore: (user) => `${user} is like that already. Nothing was changed.`,
  renamed: (account, from, to) =>
    `${account}: what was kept as ${from} is ${to} now. The message leaves within two minutes.`,
  released: (account, kind) =>
    `${account}: the number that it had as ${kind} is free. The message leaves within two minutes.`,
  noneAwaits: 'No registration awaits a decision.',
  await: (count) => `Registrations awaiting a decision: ${count}`,
  noRequests: 'No request for other contacts is open.',
  requests: (count) => `Open requests for other contacts: ${count}`,
  labels: {
    user: 'User ID',
    account: 'Account',
    classification: 'Classification',
    name: 'Name',
    documents: 'Documents',
    email: 'E-mail',
    phone: 'Telephone',
    since: 'Since',
    reference: 'Reference',
    person: 'Says to be',
  },
}

/** @param language what the operator asked for, or what the terminal speaks: `es`, `es_EC.UTF-8` */
export const speaksSpanish = (language: string): boolean => language.toLowerCase().startsWith('es')

/** English for whoever does not speak Spanish. */
export const sentencesIn = (language: string): Sentences => (speaksSpanish(language) ? es : en)
