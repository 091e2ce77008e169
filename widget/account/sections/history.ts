/** What was done with the account, in plain words: what, from which device, where and when. */
import { html, nothing } from 'lit/html.js'
import type { AccountSections } from '../../../contract/account-sections/index.ts'
import { msg, str } from '../../locale/msg.ts'
import { placeName } from '../../strings/place-name.ts'
import { cityTime, spokenMoment } from '../../strings/wait.ts'
import type { AccountScreenContext } from '../account-screen-context.ts'
import { entry } from '../parts.ts'
import type { AccountSection } from '../section.ts'

type Happening = AccountSections['history'][number]

/** Of all that the audit has, what a citizen would want to know of. A newer Worker may know more. */
const sentences: Readonly<Partial<Record<string, () => string>>> = {
  registered: () => msg('Creó su cuenta'),
  signed_in: () => msg('Inició sesión'),
  signed_out: () => msg('Cerró la sesión'),
  sessions_ended: () => msg('Cerró sesiones'),
  sign_in_failed: () => msg('Alguien escribió mal la contraseña'),
  recovery_begun: () => msg('Se pidió recuperar la cuenta'),
  recovered: () => msg('Recuperó la cuenta con una contraseña nueva'),
  password_changed: () => msg('Cambió su contraseña'),
  temporary_password_sent: () => msg('Se envió una contraseña temporal'),
  passkey_added: () => msg('Agregó una llave de acceso'),
  passkey_renamed: () => msg('Cambió el nombre de una llave de acceso'),
  passkey_removed: () => msg('Borró una llave de acceso'),
  passkey_suspected: () => msg('Se cerró una llave de acceso que alguien pudo copiar'),
  questions_set: () => msg('Eligió sus preguntas de seguridad'),
  agreements_accepted: () => msg('Aceptó los acuerdos vigentes'),
  agreement_withdrawn: () => msg('Retiró un acuerdo'),
  details_changed: () => msg('Cambió sus datos'),
  contact_changed: () => msg('Cambió un contacto'),
  data_downloaded: () => msg('Preparó sus datos para descargar'),
  deletion_requested: () => msg('Pidió eliminar la cuenta'),
  deletion_cancelled: () => msg('Conservó la cuenta al iniciar sesión'),
  factor_added: () => msg('Activó un segundo paso'),
  factor_removed: () => msg('Desactivó un segundo paso'),
  factor_failed: () => msg('Alguien escribió la contraseña, y mal el segundo paso'),
  factor_reset_requested: () => msg('Alguien dijo que perdió el segundo paso'),
  recovery_codes_made: () => msg('Hizo códigos de respaldo nuevos'),
  recovery_code_used: () => msg('Entró con un código de respaldo'),
  device_forgotten: () => msg('Olvidó un dispositivo'),
  disowned: () => msg('Presionó «No fui yo»: se cerró todo'),
  refresh_reused: () => msg('Se cerró una sesión que se usó en dos lugares'),
  contact_requested: () => msg('Pidió a la institución cambiar sus contactos'),
  account_suspended: () => msg('La institución suspendió la cuenta'),
  account_reinstated: () => msg('La institución restableció la cuenta'),
  registration_approved: () => msg('La institución aprobó su registro'),
  citizen_seen: () => msg('La institución comprobó su documento en persona'),
  paper_code_issued: () => msg('La institución entregó un código en papel'),
  document_renamed: () => msg('La institución corrigió su documento'),
  document_released: () => msg('La institución retiró un documento de la cuenta'),
  document_moved: () => msg('La institución pasó un documento de una cuenta a otra'),
  document_returned: () => msg('La institución devolvió un documento a la cuenta de antes'),
  account_merged: () => msg('La institución unió dos cuentas en una'),
  merge_undone: () => msg('Se deshizo la unión de dos cuentas'),
  act_undone: () => msg('La institución deshizo lo que había hecho en la ventanilla'),
  contact_code_sent: () => msg('La institución envió un código para leerlo en la ventanilla'),
  identity_confirmed: () => msg('Confirmó su identidad con el registro'),
  identity_linked: () => msg('Vinculó otra forma de iniciar sesión'),
  identity_unlinked: () => msg('Desvinculó otra forma de iniciar sesión'),
  service_consented: () => msg('Permitió a un servicio ver datos de la cuenta'),
  service_withdrawn: () => msg('Retiró el permiso de un servicio'),
  factor_reset_stopped: () => msg('Se detuvo el retiro del segundo paso'),
}

/** `desde Chrome · Android, en León, México`, as far as it is known. */
function whence({ locale }: AccountScreenContext, { device, place }: Happening): string {
  const where = place && placeName(place, locale)
  if (device && where) return msg(str`desde ${device}, en ${where}`)
  if (device) return msg(str`desde ${device}`)
  return where ? msg(str`en ${where}`) : ''
}

const line = (context: AccountScreenContext) => (one: Happening) => {
  const said = sentences[one.event]?.()
  if (said === undefined) return nothing
  const from = whence(context, one)
  return entry(from ? `${said} ${from}` : said, spokenMoment(one.at, cityTime(context)))
}

/** So many are read at a glance. */
const few = 5

export const history: AccountSection = {
  title: () => msg('Actividad reciente'),
  isShown: ({ sections }) => sections.history.some(({ event }) => event in sentences),
  content(context) {
    const known = context.sections.history.filter(({ event }) => event in sentences)
    const older = known.slice(few)
    return html`
      <p class="ca-hint">
        ${msg('Si algo de esto no fue usted, cambie la contraseña o presione «No fui yo» en el mensaje que le enviamos.')}
      </p>
      <ul class="ca-entries">
        ${known.slice(0, few).map(line(context))}
      </ul>
      ${
        older.length === 0
          ? nothing
          : html`<details class="ca-details">
              <summary class="ca-summary">${msg('Ver la actividad anterior')}</summary>
              <ul class="ca-entries">
                ${older.map(line(context))}
              </ul>
            </details>`
      }
    `
  },
}
