/** What the desk says of the audit, in Spanish. */
import { auditNames } from './audit-names-es.ts'

export const audit = {
  ...auditNames,
  how: 'Quién hizo qué, a quién y cuándo. Descargarla también queda en ella.',
  event: 'Suceso',
  at: 'Cuándo',
  subject: 'Sobre quién',
  subjectHint: 'El código de esa columna, p. ej. acc_…; con un documento, búsquela arriba.',
  person: 'Buscar a una persona por su documento, correo, usuario o referencia',
  personHint: 'Escríbalo completo. Se muestran los sucesos con su código, y ningún dato suyo.',
  reasons: {
    complaint: 'Hubo una queja o una denuncia',
    citizen_request: 'La persona pidió saber quién vio sus datos',
    officer_review: 'Se revisa lo que hizo un funcionario',
    sampling: 'Salió en un muestreo de control',
    authority_order: 'Lo ordenó una autoridad',
  },
  about: (subject: string) => `Abajo está lo que consta sobre ${subject}.`,
  by: 'Funcionario',
  details: 'Detalles',
  older: 'Anteriores',
  all: 'Todos',
  from: 'Desde el día',
  until: 'Hasta el día',
  filter: 'Filtrar',
  nothing: 'No consta nada así.',
  save: { csv: 'Descargar en CSV', json: 'Descargar en JSON' },
  code: 'lo que trae el programa',
  digest: (value: string) => `huella ${value}`,
  totp: 'aplicación de códigos',
  exported: 'El archivo está listo, y la descarga quedó en la bitácora.',
  verify: 'Verificar la cadena',
  verifying: (entries: string) => `Verificando… ${entries} asientos.`,
  sound: (entries: string) => `Se verificaron ${entries} asientos, y no falta ni cambió ninguno.`,
  altered: 'La bitácora fue alterada. Avise ahora a quien opera el servicio.',
  finding: (what: string, sequence: string) => `Desde el asiento ${sequence}: ${what}`,
  findings: {
    entry_altered: 'lo que dice no lo escribió este servicio',
    key_unknown: 'nombra una clave que no se conoce',
    entries_missing: 'faltan asientos',
    link_broken: 'no sigue al asiento anterior',
    seal_broken: 'el sello no corresponde',
    seals_missing: 'faltan sellos',
    end_missing: 'falta el final',
    archive_forged: 'el comienzo no es el de ningún archivo',
  },
  chosen: (count: number) =>
    count === 0
      ? 'Sucesos: todos'
      : count === 1
        ? 'Sucesos: uno escogido'
        : `Sucesos: ${count} escogidos`,
  oneByOne: 'Uno por uno',
}

export type AuditWords = typeof audit
