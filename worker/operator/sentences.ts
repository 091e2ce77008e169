/** What the commands tell an officer, in Spanish and in English. Citizens read none of it. */

const es = {
  approved: (user: string) => `Aprobada: ${user}. El aviso sale en dos minutos a más tardar.`,
  refused: (user: string) =>
    `Rechazada: ${user}. El aviso sale en dos minutos a más tardar, y la persona puede volver a solicitar.`,
  nobodyToTell: 'No hay un contacto confirmado: nadie recibirá aviso.',
  alreadyApproved: (user: string) => `${user} ya está aprobada. No se cambió nada.`,
  alreadyRefused: (user: string) =>
    `${user} ya fue rechazada o está suspendida. No se cambió nada.`,
  unconfirmed: (user: string) =>
    `${user} todavía no confirma su dirección: no hay nada que decidir. No se cambió nada.`,
  nobody: (user: string) =>
    `No hay ninguna solicitud de ${user}: no existe, o ya fue rechazada. No se cambió nada.`,
  reasonMissing: 'Escriba el motivo con --reason "…": la persona lo lee en el aviso.',
  reasonLong: 'El motivo tiene más de 500 caracteres.',
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
  nobodyToTell: 'There is no confirmed contact: nobody will get a message.',
  alreadyApproved: (user) => `${user} is approved already. Nothing was changed.`,
  alreadyRefused: (user) => `${user} was refused already, or is suspended. Nothing was changed.`,
  unconfirmed: (user) =>
    `${user} has not confirmed an address yet: there is nothing to decide. Nothing was changed.`,
  nobody: (user) =>
    `There is no registration of ${user}: it does not exist, or was refused already. Nothing was changed.`,
  reasonMissing: 'Say why with --reason "…": the person reads it in the message.',
  reasonLong: 'The reason has more than 500 characters.',
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

/** @param language what the operator asked for, or what the terminal speaks: `es`, `es_EC.UTF-8`; else English */
export const sentencesIn = (language: string): Sentences =>
  language.toLowerCase().startsWith('es') ? es : en
