/** What the desk says of accounts that one person has twice, in Spanish. */
export const factsOfMerge = {
  stays: 'La cuenta que queda',
  staysDocument: 'Documento de la que queda',
  staysContact: 'Contacto de la que queda',
  closes: 'La cuenta que se cierra',
  closesDocument: 'Documento de la que se cierra',
  closesContact: 'Contacto de la que se cierra',
  goesOver: 'Documento que pasa',
  toldReason: 'Motivo que lee la persona',
}

const levels: Readonly<Record<number, string>> = {
  1: '1: un contacto comprobado',
  2: '2: además, un documento',
  3: '3: confirmada por el registro',
  4: '4: vista en la ventanilla',
}

export const doubles = {
  byName: 'Buscar por nombre y nacimiento',
  givenNames: 'Nombres',
  givenNamesHint: 'Como están en el documento que tiene en la mano.',
  familyNames: 'Apellidos',
  familyNamesHint: 'El primero basta.',
  bornOn: 'Fecha de nacimiento',
  bornOnHint: 'Como está en el documento.',
  incompleteName: 'Escriba nombres, apellidos y fecha de nacimiento, y elija por qué.',
  keepFinding: 'Buscar de otra manera',
  lookForAnother: 'Buscar otra cuenta de esta persona',
  one: 'La cuenta de esta persona',
  title: '¿Son de la misma persona?',
  recorded:
    'Los datos se ven en parte: compárelos con los documentos. Que usted los vio queda en la bitácora.',
  what: 'Dato',
  account: (place: number) => `Cuenta ${place}`,
  name: 'Nombre',
  documents: 'Documentos',
  contacts: 'Contactos',
  unproven: 'sin comprobar',
  lastUsed: 'Se usó por última vez',
  notLately: 'No en el último mes',
  level: 'Nivel',
  levels,
  another: 'Buscar la otra cuenta',
  other: 'Otro documento, correo o usuario',
  otherHint: 'Vuelva a escribirlo completo.',
  incompleteOther: 'Escriba el otro documento, correo o usuario.',
  ofThisPerson: 'Buscar por su nombre y nacimiento',
  none: 'No hay otra cuenta así. Revise que esté completo.',
  merge: 'Unir dos cuentas',
  mergeLead:
    'Una queda, con su contraseña y sus contactos; la otra se cierra y se borra a los 30 días. Hasta entonces se puede deshacer.',
  stays: 'Cuál queda',
  closes: 'Cuál se cierra',
  document: 'Documento de la cuenta que queda',
  documentHint: 'Vuelva a escribir el número, del original que tiene en la mano.',
  goesOver: 'Documento de la cuenta que se cierra (si lo muestra)',
  goesOverHint: 'Pasa a la cuenta que queda. Vacío: no pasa ninguno.',
  goesOverNeeded:
    'A esta persona no le llega ningún mensaje: hace falta el documento de la cuenta que se cierra.',
  propose: 'Proponer la unión',
  incomplete: 'Elija cuál queda y escriba el número de su documento.',
  fieldErrors: {
    identifier_unrecognised: 'Ese número no es de esa cuenta, o está incompleto.',
    choice_unknown:
      'La cuenta que queda ya tiene un documento de esa clase: revise si son dos personas. O el registro civil comprobó este: entonces queda la cuenta que lo tiene.',
  },
}

export type Doubles = typeof doubles
