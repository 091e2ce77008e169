/** What the desk says, in Spanish: the language it is written in. */
import { acts } from './acts-es.ts'
import { assistance } from './assistance-es.ts'
import { audit } from './audit-es.ts'
import { doubles, factsOfMerge } from './doubles-es.ts'
import { find } from './find-es.ts'
import { errors } from './errors-es.ts'
import { figures } from './figures-es.ts'
import { limits } from './limits-es.ts'
import { settings } from './settings-es.ts'
import { totp } from './totp-es.ts'

export const es = {
  loading: 'Un momento…',
  signIn: {
    title: 'Entrar a la mesa de atención',
    lead: 'Entre con la llave de acceso que creó con su invitación.',
    button: 'Entrar con la llave de acceso',
    lost: 'Si perdió su llave de acceso, pida otra invitación a quien administra el servicio.',
    ended: 'Su sesión terminó. Lo que no se guardó no cambió nada.',
  },
  invitation: {
    title: 'Crear su llave de acceso',
    lead: 'Este enlace sirve una sola vez. La llave queda en su equipo o en su llave de seguridad, y pide su huella, su rostro o su PIN.',
    button: 'Crear la llave de acceso',
  },
  signOut: 'Salir',
  sections: {
    queue: 'Casos que esperan',
    find: 'Buscar a una persona',
    figures: 'Cómo va',
    'limits-met': 'Funcionarios ante un límite',
    audit: 'Bitácora',
    officers: 'Funcionarios',
    settings: 'Ajustes',
  },
  changedMeanwhile: 'Mientras tanto cambió algo: esto es lo que hay ahora.',
  menu: 'Secciones',
  roles: {
    clerk: 'Atención',
    supervisor: 'Supervisión',
    administrator: 'Administración',
    auditor: 'Auditoría',
  },
  queue: {
    empty: 'Ningún caso espera.',
    count: (count: number) => (count === 1 ? 'Un caso espera.' : `${count} casos esperan.`),
    refresh: 'Actualizar',
    case: 'Caso',
    since: 'Espera desde',
    due: 'Decidir antes del',
    state: 'En manos de',
    free: 'Nadie',
    you: 'Usted',
    late: 'Vencido',
    act: 'Qué puede hacer',
    open: 'Abrir',
    takeBack: 'Ver o retirar',
    openCase: (label: string, what: string, since: string) => `${label}: ${what}, del ${since}`,
    answered: (what: string) => `Espera la segunda firma: ${what}.`,
    proposedBy: (name: string) => `Lo propuso ${name}.`,
  },
  cases: {
    claim: 'Reclamo de documento',
    registration: 'Solicitud de uso',
    'contact-request': 'Solicitud de otro contacto',
    'second-signature': 'Segunda firma',
  },
  facts: {
    reference: 'Referencia',
    user: 'Usuario que eligió',
    classification: 'Clasificación',
    name: 'Nombre',
    document: 'Documento',
    company: 'RUC de la empresa',
    email: 'Correo',
    phone: 'Teléfono',
    presentEmail: 'Correo de ahora',
    presentPhone: 'Celular de ahora',
    newEmail: 'Correo nuevo',
    newPhone: 'Celular nuevo',
    told: 'Recibe el aviso',
    codeReadFrom: 'Leyó el código que llegó a',
    reason: 'Motivo',
    letter: 'Carta',
    claimant: 'Quien lo reclama',
    claimantContact: 'Contacto de quien lo reclama',
    claimantShowed: 'Quien lo reclama mostró',
    holder: 'Quien lo tiene',
    holderContact: 'Contacto de quien lo tiene',
    holderShowed: 'Quien lo tiene mostró',
    ...factsOfMerge,
  },
  opened: {
    held: (until: string) => `El caso está en sus manos hasta las ${until}.`,
    recorded: 'Queda en la bitácora que usted lo abrió.',
    back: 'Dejar el caso y volver',
    approve: 'Aprobar',
    approveLead:
      'Aprobada, la persona puede usar su cuenta, y recibe el aviso. Rechazada, lee el motivo.',
    refuse: 'Rechazar',
    reason: 'Motivo',
    reasonHint:
      'La persona lo lee tal cual en el aviso. Hasta 500 caracteres, sin datos personales.',
    refuseLead: 'Sus datos se borran, y la persona puede solicitar de nuevo.',
    cancel: 'No rechazar',
    approved: 'Aprobada. La persona recibe el aviso.',
    refused: 'Rechazada. La persona recibe el motivo.',
    answered: 'Mientras espera la segunda firma, el caso no se decide de otra forma.',
    readOnly:
      'Verifique quién es, en persona y con su documento, antes de cambiar nada. Esta solicitud no cambia nada por sí sola.',
  },
  ...acts,
  ...assistance,
  doubles,
  documents: {
    'cedula-ec': 'Cédula',
    'cedula-ve': 'Cédula',
    curp: 'CURP',
    passport: 'Pasaporte',
    rfc: 'RFC',
    'rif-ve': 'RIF',
    'ruc-ec': 'RUC',
    'user-id': 'Usuario',
  },
  find,
  citizen: {
    title: 'Una persona',
    held: (until: string) => `La ficha está en sus manos hasta las ${until}.`,
    masked: 'Los datos se ven en parte: compárelos con el documento.',
    status: 'Cuenta',
    statuses: {
      active: 'Activa',
      suspended: 'Suspendida',
      unconfirmed: 'Sin confirmar',
      awaiting: 'Espera una decisión',
    },
    suspendedSince: (at: string, by: string | undefined) =>
      `Desde el ${at}, por ${by ?? 'el operador'}. El motivo se escribió solo en el aviso a la persona.`,
    merged: 'Cerrada',
    mergedSince: (at: string) =>
      `Desde el ${at}, porque la persona tiene otra cuenta. Se abre otra vez solo si se deshace la unión.`,
    disowned: 'Avisó «No fui yo»',
    disownedLead:
      'Alguien que lee los contactos de la cuenta dijo que no pidió lo que se hizo: se deshicieron los cambios de contacto recientes, se cerraron las sesiones y hay que elegir otra contraseña.',
    doneBy: (titles: readonly string[], who: string) => `${titles.join('; ')}: lo hace ${who}.`,
    contact: { email: 'Correo comprobado', sms: 'Celular comprobado' },
    unproven: { email: 'Correo sin comprobar', sms: 'Celular sin comprobar' },
    anyContact: 'Contacto',
    noContact: 'Ninguno: no le llega ningún mensaje.',
    paperCode: 'Código en papel',
    paperCodeOpens: (until: string, from: string | undefined) =>
      from === undefined
        ? `Entregado y sin usar. Sirve hasta el ${until}.`
        : `Entregado y sin usar. Sirve desde el ${from} hasta el ${until}.`,
    paperCodeOver: (until: string) => `Venció sin usarse el ${until}.`,
    asked: (at: string, reference: string) =>
      `Pidió otros contactos el ${at}, con la referencia ${reference}.`,
    leaving: { email: 'Correo de ahora, que se va', sms: 'Celular de ahora, que se va' },
    leaves: {
      email: (at: string) =>
        `Sale el ${at}. Hasta entonces quien lo lee puede detener el cambio con el botón de su aviso.`,
      sms: (at: string) =>
        `Sale el ${at}. Hasta entonces quien lo usa puede pedir que se detenga el cambio.`,
    },
    arrived: { email: 'Correo nuevo', sms: 'Celular nuevo' },
    recoversFrom: (at: string) =>
      `Sirve para recuperar la cuenta desde el ${at}. Hasta entonces no se cambia otro contacto.`,
    another: 'Si parece tener dos cuentas: se comparan y, con una segunda firma, se unen.',
    seen: 'Vista en persona',
    since: 'Registrada',
    acts: {
      suspended: {
        title: 'Suspender la cuenta',
        lead: 'Se cierran sus sesiones y códigos. Nadie podrá usarla hasta que se active de nuevo.',
        keep: 'No suspender',
        done: 'Suspendida. La persona recibe el motivo.',
      },
      reinstated: {
        title: 'Activar la cuenta de nuevo',
        lead: 'La persona puede usarla de inmediato, y recibe el aviso.',
        done: 'Activa de nuevo. La persona recibe el aviso.',
      },
      sessions_ended: {
        title: 'Cerrar sus sesiones',
        lead: 'Sale de la cuenta en todos sus equipos. La contraseña sigue igual.',
        keep: 'No cerrarlas',
        done: 'Sesiones cerradas. La persona recibe el motivo.',
      },
      unlocked: {
        title: 'Quitar la espera',
        lead: 'Puede intentar de nuevo sin esperar: códigos, preguntas, contraseña y mensajes del día. Compruebe antes quién es.',
        keep: 'No quitarla',
        done: 'Sin espera. La persona recibe el motivo.',
      },
      resent: {
        title: 'Enviar otra vez el mensaje que espera',
        lead: 'Sale ahora, al contacto que dio en su registro: que espera una decisión, o una contraseña temporal nueva.',
        done: 'El mensaje sale otra vez al contacto que dio en su registro.',
      },
    },
    back: 'Volver',
  },
  audit,
  limits,
  limitsMet: {
    how: 'Quién llegó a un límite en el último mes. Pregunte por qué: sus búsquedas y actos están en la bitácora.',
    none: 'Nadie llegó a un límite.',
    officer: 'Funcionario',
    limit: 'Límite',
    hour: 'Desde las',
    count: 'Veces',
  },
  officers: {
    name: 'Nombre',
    role: 'Función',
    status: 'Estado',
    lastSeen: 'Última vez',
    never: 'Todavía no ha entrado',
    invitedUntil: (until: string) => `Todavía con nada: su invitación sirve hasta el ${until}.`,
    invitationOver: 'Con nada: su invitación venció y hace falta otra.',
    noWayIn: 'Con nada: hace falta una invitación.',
    statuses: { invited: 'Con invitación', active: 'Activo', suspended: 'Suspendido' },
    how: 'Se invita y se suspende con el comando «officer» del operador.',
  },
  settings,
  figures,
  totp,
  errors,
  fieldErrors: {
    required: 'Escriba el motivo: la persona lo lee en el aviso.',
    too_long: 'El motivo tiene más de 500 caracteres.',
  },
}

export type Words = typeof es
