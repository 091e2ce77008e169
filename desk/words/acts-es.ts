/** What the desk says of acts that take two officers, in Spanish. */
export const acts = {
  proposal: {
    kinds: {
      'assisted-registration': 'Registro en persona',
      'assisted-recovery': 'Recuperación en persona',
      sighting: 'Vista en persona con su documento',
      'contact-change': 'Cambio de contacto en persona',
      'document-move': 'Traslado de un documento',
      service: 'Cambio de un sistema del municipio',
      'account-merge': 'Unión de dos cuentas',
    },
    by: 'Propuesto por',
    confirm: 'Confirmar',
    confirmed:
      'Confirmado. El aviso llega a los contactos comprobados de la persona, si los tiene.',
    signers: {
      clerk: 'alguien de Atención',
      supervisor: 'alguien de Supervisión',
      administrator: 'alguien de Administración',
      auditor: 'alguien de Auditoría',
    },
    or: ' o ',
    notProposer: (signers: string) => `Lo confirma ${signers}, no quien lo propuso.`,
    notYou: (signers: string) => `Lo confirma ${signers}, no usted.`,
    second: {
      here: 'Ahora está conectada una persona que puede confirmarlo.',
      away: 'Ahora no está conectado nadie que pueda confirmarlo.',
      nobody: 'Nadie más puede confirmarlo: avise a quien administra la mesa de atención.',
    },
    proposed: (signers: string, queue: string, title: string) =>
      `Propuesto: nada cambia todavía. Lo confirma ${signers}, no usted, antes de 24 horas. Esa persona lo encuentra en «${queue}», como «${title}».`,
    waits: (what: string, by: string, since: string, until: string) =>
      `${what}. Lo propuso ${by} el ${since}, y vence el ${until}.`,
    undoneBy: (signers: string) => `Lo deshace ${signers}.`,
    effects: {
      'assisted-registration': () =>
        'Al confirmar se crea la cuenta, y se muestra una sola vez el código en papel que usted entrega.',
      'assisted-recovery': (hours: number) =>
        `Al confirmar se cierran sus sesiones, y se muestra una sola vez el código en papel que usted entrega. Quien recibe el aviso puede detenerlo durante ${hours} horas, y hasta entonces el código no sirve.`,
      sighting: () => 'Al confirmar, la cuenta queda como vista en persona. No abre nada.',
      'contact-change': (hours: number) =>
        `Al confirmar se cierran sus sesiones y se avisa a todos sus contactos. El anterior puede detenerlo durante ${hours} horas.`,
      'document-move': () =>
        'Al confirmar, el documento pasa a quien lo reclama, y se cierra lo que abría la otra cuenta. Las dos partes reciben el aviso.',
      service: () => 'Al confirmar entra en vigor.',
      'account-merge': () =>
        'Al confirmar, una cuenta se cierra y la otra queda. La persona recibe el aviso.',
    },
    withdraw: 'Retirar la propuesta',
    withdrawn: 'Retirada. Nada cambió.',
    refused: 'Rechazado. Nada cambió.',
    nothingChanges: 'No cambia nada. El motivo queda en la bitácora.',
    keep: 'Dejarla como está',
    done: (what: string, at: string, until: string) =>
      `${what}, del ${at}. Se puede deshacer hasta el ${until}.`,
    undo: 'Deshacer',
    undoLead:
      'Todo vuelve a ser como antes, y se cierran las sesiones. La persona recibe el aviso.',
    undone: 'Deshecho. El aviso llega a los contactos comprobados de la persona, si los tiene.',
    keepDone: 'No deshacer',
    reason: 'Motivo',
    chooseReason: 'Elija el motivo.',
    reasons: {
      documents_do_not_match: 'Los documentos no corresponden',
      not_in_person: 'La persona no está aquí',
      typed_wrongly: 'Se escribió mal',
      citizen_declines: 'La persona ya no lo quiere',
      misuse_suspected: 'Se sospecha un mal uso',
      not_needed: 'No hace falta',
    },
  },
  claim: {
    hear: 'Anotar lo que mostró una de las partes',
    side: 'Quién está aquí',
    sides: { claimant: 'Quien lo reclama', holder: 'Quien lo tiene' },
    seen: 'Qué mostró',
    shown: {
      original: 'El documento original',
      copy: 'Una copia',
      letter: 'Una carta',
      nothing: 'Nada',
    },
    number: 'Número del documento',
    numberHint: 'Vuelva a escribirlo del documento o de la copia que le mostraron.',
    anotherNumber: 'No es el número de este reclamo. Revíselo en el documento.',
    toReview: 'Revisar y anotar',
    review: '¿Anotar esto en el caso?',
    reviewLead:
      'Queda en el caso y en la bitácora, con su nombre, y no se borra. El documento no se mueve con esto.',
    tellsHolder: 'Quien lo tiene recibe el aviso de este reclamo, si aún no lo recibió.',
    note: 'Anotar',
    noted: 'Anotado en el caso.',
    correct: 'Corregir',
    incomplete: 'Elija quién está aquí y qué mostró.',
    lead: (signers: string) =>
      `Se propone el traslado cuando quien lo reclama mostró el original y la otra parte fue oída, o tuvo su plazo. Lo confirma ${signers}, no usted.`,
    propose: 'Proponer el traslado',
    refuse: 'Rechazar el reclamo',
    refuseLead: 'El documento se queda donde está. Quien lo reclama lee el motivo.',
    keep: 'No rechazar',
    refused: 'Rechazado. Las dos partes reciben el aviso.',
  },
  contactChange: {
    title: 'Cambiar un contacto en persona',
    when: (hours: number) =>
      `Si tiene aquí otro correo o celular que puede leer. La contraseña sigue igual; el contacto nuevo la recupera después de ${hours} horas, y hasta entonces el anterior puede detenerlo.`,
    leftEmail: 'Correo que dejó',
    leftPhone: 'Teléfono que dejó',
    attend: 'Atender a la persona que está aquí',
    document: 'Número del documento',
    documentHint: 'Vuelva a escribirlo completo, del original que tiene en la mano.',
    contact: 'Correo o celular nuevo',
    contactHint: 'La persona tiene que poder leerlo ahora: recibe un código.',
    requested: (email: string, phone: string) => `Uno de los que dejó: ${email} o ${phone}.`,
    reason: 'Por qué se hace',
    reasons: {
      access_lost: 'Ya no puede entrar al anterior',
      contact_gone: 'El anterior ya no existe',
      used_by_another: 'Otra persona usa el anterior',
      typed_wrongly: 'Se registró mal',
    },
    letter: 'Dejó una carta que explica el cambio',
    yes: 'Sí',
    no: 'No',
    send: 'Enviar el código',
    sent: (to: string) => `El código salió a ${to}. La persona se lo dicta.`,
    code: 'Código',
    codeHint: 'Ocho cifras.',
    propose: 'Proponer el cambio',
    another: 'Corregir',
    keep: 'No cambiar',
    incomplete: 'Complete el documento, el contacto y el motivo.',
    fieldErrors: {
      identifier_unrecognised: 'Ese número no es el de esta persona, o está incompleto.',
      email_malformed: 'Ese correo no está bien escrito.',
      phone_malformed: 'Escriba un celular válido.',
      contact_unchanged: 'Ese ya es su contacto.',
      choice_unknown: 'Escriba uno de los que dejó en la solicitud.',
    },
  },
}

export type Acts = typeof acts
