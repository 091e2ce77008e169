/** What the desk says of people whom no message reaches, in Spanish. */
export const assistance = {
  registration: {
    title: 'Registrar a esta persona',
    lead: (signers: string) =>
      `Con el documento original en la mano. Lo confirma ${signers}, que también ve a la persona, y le entrega un código en papel.`,
    language: 'Idioma en que lee',
    fromDocument: 'Como en el documento.',
    optional: (label: string) => `${label} (si lo tiene)`,
    which: '¿Qué documento es?',
    accepts: (title: string) => `La persona leyó o escuchó y acepta: ${title}`,
    reason: 'Por qué se registra aquí',
    propose: 'Proponer el registro',
    back: 'Volver sin registrar',
    incomplete: 'Elija por qué se registra aquí.',
    toCorrect: 'Revise lo que está marcado.',
    anotherNumber:
      'No es el número que se buscó antes. Compárelo con el documento; si el que se buscó estaba mal, vuelva y búsquelo de nuevo.',
    fields: {
      givenNames: 'Nombres',
      familyNames: 'Apellidos',
      firstFamilyName: 'Primer apellido',
      secondFamilyName: 'Segundo apellido',
      companyName: 'Razón social',
      document: 'Número del documento',
      address: 'Dirección',
    },
    fieldErrors: {
      required: 'Complete este campo.',
      too_long: 'Es demasiado largo.',
      malformed: 'No se puede leer. Revíselo en el documento.',
      name_malformed: 'Escriba el nombre como está en el documento.',
      choice_unknown: 'Elija una de las opciones.',
      agreement_required: 'Sin aceptarlo no hay registro.',
      document_length: 'Al número le faltan o le sobran caracteres.',
      document_check_digit: 'El número no es válido. Revise cada cifra.',
      user_id_taken: 'Ese usuario ya es de alguien.',
    },
  },
  assistance: {
    recovery: {
      title: 'Recuperar en persona, con un código en papel',
      when: (hours: number) =>
        `Si no tiene ningún correo ni celular que pueda leer, o no puede hacerlo sin ayuda: elige otra contraseña con el código. Si la cuenta tiene un contacto comprobado, sirve después de ${hours} horas.`,
      lead: 'Se cierran sus sesiones y se imprime un código. Si la cuenta tiene un contacto comprobado, se le avisa, y el código no sirve hasta que pase su plazo para detenerlo.',
    },
    sighting: {
      title: 'Anotar que vino con su documento',
      when: () =>
        'Si está aquí con el original: la cuenta queda como vista en persona, y nada más cambia.',
      lead: 'La persona está aquí con el documento original. No abre ni cambia nada: la cuenta queda como vista en persona.',
      contact: 'Correo o celular de su cuenta',
      contactHint:
        'Como lo dice la persona: recibe un código y se lo lee. Si ya no puede leer ninguno, primero cambie el contacto o recupere la cuenta en persona.',
      incomplete: 'Complete el documento y el contacto.',
      fieldErrors: {
        required: 'La cuenta tiene un contacto: hace falta el código que llega ahí.',
        choice_unknown: 'Ese no es un contacto comprobado de esta cuenta.',
      },
    },
    reasons: {
      no_contact: 'No tiene correo ni teléfono',
      contacts_lost: 'Perdió los de la cuenta',
      needs_help: 'No puede hacerlo sin ayuda',
    },
    propose: 'Proponer',
    keep: 'No hacerlo',
    incomplete: 'Complete el documento y el motivo.',
    anotherDocument: 'Ese número no es el de esta persona, o está incompleto.',
  },
  sheet: {
    title: 'Código en papel',
    once: 'Se muestra esta única vez. Imprímalo y entréguelo usted, en mano, a la persona que está aquí: nadie más lo ve.',
    print: 'Imprimir',
    done: 'Ya lo entregué',
    handedOver: 'Entregado. La persona elige su contraseña con el código.',
    receipt: {
      title: 'Comprobante',
      once: 'A esta persona no le llega ningún mensaje. Imprima el comprobante y entrégueselo en mano: no se vuelve a mostrar.',
      handedOver: 'Hecho y entregado.',
    },
  },
}

export type Assistance = typeof assistance
