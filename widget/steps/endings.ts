/** What is said of each way in which a flow can end. */
import { msg, str } from '../locale/msg.ts'
import type { FlowKind, Outcome, OutcomeDetails } from '../../contract/flow.ts'

interface Ending {
  readonly title: string
  readonly lead: string
}

/** True also where the address had an account already, which the page is not told (T12). */
const passwordOfRegistration = (to: string | undefined) =>
  to
    ? msg(
        str`Enviamos un mensaje a ${to}. Si contiene una contraseña temporal, inicie sesión con ella y elija la suya.`,
      )
    : msg(
        'Enviamos un mensaje al correo registrado. Si contiene una contraseña temporal, inicie sesión con ella y elija la suya.',
      )

const passwordOfRecovery = (to: string | undefined) =>
  to
    ? msg(
        str`Si los datos coinciden, enviamos una contraseña temporal a ${to}. Inicie sesión con ella y elija la suya.`,
      )
    : msg(
        'Si los datos coinciden, enviamos una contraseña temporal al correo registrado. Inicie sesión con ella y elija la suya.',
      )

export const endings = {
  signed_in: () => ({ title: msg('Sesión iniciada'), lead: msg('Ya puede continuar.') }),
  registered: () => ({
    title: msg('Su cuenta está lista'),
    lead: msg('Confirmamos su correo. Ya puede usar su cuenta.'),
  }),
  recovered: () => ({
    title: msg('Su contraseña cambió'),
    lead: msg(
      'Cerramos todas sus sesiones y avisamos a sus contactos registrados. Inicie sesión con la nueva contraseña.',
    ),
  }),
  password_changed: () => ({
    title: msg('Su contraseña cambió'),
    lead: msg('Cerramos sus otras sesiones y avisamos a sus contactos registrados.'),
  }),
  awaiting_approval: () => ({
    title: msg('Su solicitud está en revisión'),
    lead: msg(
      'Confirmamos su correo. Una persona revisará su registro y le avisaremos por correo.',
    ),
  }),
  temporary_password_sent: ({ to }, kind) => ({
    title: msg('Revise su correo electrónico'),
    lead: kind === 'register' ? passwordOfRegistration(to) : passwordOfRecovery(to),
  }),
  user_found: () => ({
    title: msg('Su ID de usuario'),
    lead: msg('Guárdelo: lo necesita, con su contraseña, para iniciar sesión.'),
  }),
  user_sent: () => ({
    title: msg('Revise su correo electrónico'),
    lead: msg('Si los datos coinciden, enviamos su ID de usuario al correo registrado.'),
  }),
  request_received: () => ({
    title: msg('Recibimos su solicitud'),
    lead: msg(
      'Guarde este número. Una persona revisará su solicitud y le escribirá; su cuenta no cambia mientras tanto.',
    ),
  }),
  claim_stopped: () => ({
    title: msg('Su número está libre'),
    lead: msg(
      'Cerramos la cuenta que lo usaba sin ser suya, con sus sesiones, y anulamos lo que se pidió con él. Ya puede crear la suya.',
    ),
  }),
  claim_received: () => ({
    title: msg('Revisaremos de quién es el documento'),
    lead: msg(
      'Una persona lo revisará y le escribirá. Guarde este número y traiga el documento: hasta entonces nada cambia.',
    ),
  }),
  identity_linked: ({ provider = '' }) => ({
    title: msg(str`${provider} quedó conectado`),
    lead: msg(
      str`Desde ahora puede iniciar sesión también con ${provider}. Avisamos a sus contactos registrados.`,
    ),
  }),
  disowned: () => ({
    title: msg('Cerramos todo en su cuenta'),
    lead: msg(
      'Todas las sesiones terminaron, deshicimos los cambios de contacto recientes y la contraseña ya no abre nada. Elija otra para volver a entrar.',
    ),
  }),
  details_changed: () => ({
    title: msg('Sus datos cambiaron'),
    lead: msg('Ya están guardados. Avisamos a sus contactos.'),
  }),
  contact_changed: ({ to }) => ({
    title: msg('Su contacto cambió'),
    lead: to
      ? msg(
          str`Desde ahora es ${to}. Avisamos también al anterior, que puede deshacer el cambio durante un tiempo.`,
        )
      : msg('Avisamos también al anterior, que puede deshacer el cambio durante un tiempo.'),
  }),
  agreement_withdrawn: () => ({
    title: msg('Retiró el acuerdo'),
    lead: msg('Cerramos todas sus sesiones. Al entrar otra vez se le preguntará de nuevo.'),
  }),
  download_ready: () => ({
    title: msg('Sus datos están listos'),
    lead: msg(
      'Puede descargarlos durante una hora, solo desde aquí. Guárdelos en un lugar seguro.',
    ),
  }),
  identity_confirmed: () => ({
    title: msg('Ya confirmó que es usted'),
    lead: msg('Puede seguir con lo que estaba haciendo.'),
  }),
  factor_added: () => ({
    title: msg('Su segundo paso está activo'),
    lead: msg('Desde ahora se le pedirá al entrar. Avisamos a sus contactos.'),
  }),
  factor_removed: () => ({
    title: msg('Desactivó un segundo paso'),
    lead: msg('Avisamos a sus contactos.'),
  }),
  factor_reset_requested: () => ({
    title: msg('Vuelva cuando pase la espera'),
    lead: msg(
      'Avisamos a todos sus contactos, y desde cada aviso se puede detener. Desde la fecha podrá entrar con la contraseña y activar otro segundo paso.',
    ),
  }),
  recovery_codes_made: () => ({
    title: msg('Sus códigos nuevos ya sirven'),
    lead: msg('Los anteriores no sirven más. Avisamos a sus contactos.'),
  }),
  device_forgotten: () => ({
    title: msg('Dispositivo olvidado'),
    lead: msg('La próxima vez que entre desde él se le pedirá el segundo paso.'),
  }),
  deletion_requested: () => ({
    title: msg('Su cuenta se eliminará'),
    lead: msg(
      'Cerramos todas sus sesiones y avisamos a sus contactos. Si cambia de idea, inicie sesión antes de la fecha: con eso la conserva.',
    ),
  }),
} satisfies Record<Outcome, (details: OutcomeDetails, kind: FlowKind) => Ending>
