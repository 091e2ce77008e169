/** What is said when something goes wrong: a sentence for every code, kept complete by the compiler. */
import type { LevelGap } from '../../contract/level.ts'
import { msg, str } from '../locale/msg.ts'
import type { Failure, FailureCode } from '../api/failure.ts'
import { levelSentence } from './level.ts'
import { spokenWait } from './wait.ts'

/**
 * @param wait how long until a retry can succeed, in words; absent when the Worker did not say
 * @param kept that what was typed is still there, with a blank before it; empty where nothing was
 * @param level what the account must have proven, and has, where that was too little
 */
type Sentence = (wait: string | undefined, kept: string, level: LevelGap | undefined) => string

const tryLater = (wait: string | undefined) =>
  wait ? msg(str`Vuelva a intentarlo dentro de ${wait}.`) : msg('Vuelva a intentarlo más tarde.')

/** The sentence about too many messages, the same whether or not there is an account. */
export const tooMany = () => msg('Se pidieron demasiados mensajes y no enviamos otro.')

/** The sentence beside a wrong answer once few tries are left; begins with a space. */
export const triesSentence = (left: number | undefined): string => {
  if (left === undefined) return ''
  if (left === 0) return ` ${msg('Ya no le quedan intentos.')}`
  return ` ${left === 1 ? msg('Le queda un intento.') : msg(str`Le quedan ${left} intentos.`)}`
}

/** Whatever the page lacks: its developer is told what in the console. */
const pageRefused = () =>
  msg(
    'Esta página no tiene permiso para usar el servicio, y lo que escriba aquí no llegará. Avise a la institución.',
  )

const sentences = {
  invalid_request: () =>
    msg('No pudimos leer lo que envió. Recargue la página y vuelva a intentarlo.'),
  wrong_credentials: () =>
    msg(
      'Usuario o contraseña incorrectos. Revíselos y vuelva a intentarlo. Si los olvidó, use la opción que está debajo del botón.',
    ),
  passkey_refused: () =>
    msg('No pudimos comprobar la llave de acceso. Vuelva a intentarlo o entre con su contraseña.'),
  passkey_unknown: () =>
    msg(
      'Esta llave de acceso ya no abre ninguna cuenta. Entre con su contraseña o con otra llave.',
    ),
  passkey_suspect: () =>
    msg(
      'Puede que alguien haya copiado esta llave de acceso, y ya no la aceptamos. Entre con su contraseña, bórrela en su cuenta y cree otra.',
    ),
  passkey_not_added: () =>
    msg('No pudimos agregar la llave de acceso: ya existe, o su cuenta tiene demasiadas.'),
  password_required: () => msg('Escriba su contraseña para continuar.'),
  session_required: () => msg('Para continuar, inicie sesión.'),
  session_ended: () => msg('Su sesión terminó. Inicie sesión de nuevo.'),
  origin_refused: () =>
    msg('Esta página no tiene permiso para usar el servicio. Avise a la institución.'),
  proof_refused: () =>
    msg('No pudimos leer lo que envió. Recargue la página y vuelva a intentarlo.'),
  browser_not_recognised: () =>
    msg('Este trámite empezó en otro navegador, o este ya no lo recuerda. Empiece de nuevo.'),
  not_approved_yet: () =>
    msg(
      'Su solicitud todavía está en revisión. Le avisaremos por correo cuando haya una decisión.',
    ),
  account_suspended: () =>
    msg(
      'Su cuenta está suspendida. Le enviamos un mensaje con el motivo. Para activarla de nuevo, comuníquese con la institución.',
    ),
  human_check_failed: () =>
    msg('No pudimos comprobar que es una persona. Espere un momento y vuelva a intentarlo.'),
  proof_of_work_required: () =>
    msg('No pudimos comprobar que es una persona. Espere un momento y vuelva a intentarlo.'),
  no_match: () =>
    msg('Los datos no coinciden con ningún usuario. Revíselos y vuelva a intentarlo.'),
  not_found: () => msg('No encontramos el servicio de esta página. Avise a la institución.'),
  flow_not_found: () => msg('No encontramos lo que tenía empezado. Empiece de nuevo.'),
  method_not_allowed: () => msg('Esta página no está al día. Recárguela y vuelva a intentarlo.'),
  step_out_of_order: () =>
    msg('Ya había avanzado, quizá en otra pestaña. Continúe desde este paso.'),
  already_done: () => msg('Esto ya estaba hecho. No hace falta repetirlo.'),
  finished_elsewhere: () =>
    msg('Esto ya se terminó en otro navegador, con el botón del mensaje. Inicie sesión.'),
  flow_expired: () => msg('Pasó demasiado tiempo y, por seguridad, hay que empezar de nuevo.'),
  registration_overtaken: () =>
    msg(
      'Este registro ya no sirve: otra persona confirmó antes el mismo documento o el mismo correo. Empiece de nuevo o pida ayuda a la institución.',
    ),
  user_id_taken: () =>
    msg('Otra persona acaba de elegir ese ID de usuario. Empiece de nuevo con otro.'),
  identity_taken: () =>
    msg('Esa cuenta ya está conectada con otra cuenta de este servicio. No cambiamos nada.'),
  last_way_in: () =>
    msg('Es su única forma de entrar. Elija antes una contraseña: recupere el acceso.'),
  provider_declined: () =>
    msg('No se completó el inicio de sesión en el otro servicio. Aquí no cambió nada.'),
  provider_refused: () =>
    msg('La respuesta del otro servicio no sirvió. Inicie sesión aquí, o vuelva a intentarlo.'),
  provider_unavailable: () =>
    msg('El otro servicio no responde bien ahora. Inicie sesión aquí con su contraseña.'),
  contact_taken: () =>
    msg('Ese contacto ya es de otra cuenta. Use otro, o pida ayuda a la institución.'),
  change_pending: () =>
    msg(
      'Acaba de cambiar un contacto, y ese cambio todavía puede deshacerse. Espere a que pase ese tiempo para hacer otro.',
    ),
  password_disowned: () =>
    msg(
      'Se nos dijo que otra persona usó su cuenta, y cerramos todo. Para entrar, recupere la contraseña y elija otra.',
    ),
  link_spent: () => msg('Ese mensaje ya se usó o caducó. Empiece de nuevo para recibir otro.'),
  stop_link_spent: () =>
    msg('Ese mensaje ya se usó o caducó. Si otra persona usa su número, avise a la institución.'),
  tries_used_up: () =>
    msg('Se equivocó demasiadas veces y, por seguridad, hay que empezar de nuevo.'),
  link_damaged: () =>
    msg(
      'La dirección llegó incompleta. Presione otra vez el botón del mensaje, o copie la dirección entera. Si no funciona, empiece de nuevo para recibir otro mensaje.',
    ),
  too_large: () => msg('Lo que envió es demasiado largo. Acórtelo y vuelva a intentarlo.'),
  unsupported_media_type: () =>
    msg('Esta página no está al día. Recárguela y vuelva a intentarlo.'),
  idempotency_mismatch: () => msg('Esta página no está al día. Recárguela y vuelva a intentarlo.'),
  invalid_answer: () => msg('Hay datos que corregir.'),
  wrong_code: () => msg('El código no es correcto. Revíselo y escríbalo de nuevo.'),
  code_expired: () => msg('El código caducó. Pida otro.'),
  code_spent: () =>
    msg('Ese código ya no sirve: se usó antes, o la contraseña cambió mientras tanto. Pida otro.'),
  code_tries_used_up: () =>
    msg('Ese código ya no sirve: se escribió mal demasiadas veces. Pida otro.'),
  factor_due: () =>
    msg(
      'Para esto muestre antes su segundo paso: en «Verificación en dos pasos», presione «Confirmar que soy yo».',
    ),
  factor_required: () =>
    msg('Para esto su cuenta debe tener un segundo paso. Actívelo primero en su cuenta.'),
  level_required: (_wait, _kept, level) =>
    [
      level && levelSentence(level),
      msg('Para comprobarlo, acuda con su documento a la institución.'),
    ]
      .filter(Boolean)
      .join(' '),
  factor_tries_used_up: () =>
    msg(
      'Se escribieron demasiados códigos equivocados en su cuenta. Use otro medio, un código de respaldo o el dispositivo de siempre.',
    ),
  answers_used_up: (wait) =>
    wait
      ? msg(
          str`Por seguridad, no aceptamos más respuestas durante ${wait}. Pida un código o recupere su contraseña.`,
        )
      : msg(
          'Por seguridad, ya no aceptamos más respuestas en este intento. Pida un código o recupere su contraseña.',
        ),
  too_many_attempts: (wait) => `${msg('Se hicieron demasiados intentos.')} ${tryLater(wait)}`,
  too_many_messages: (wait) => `${tooMany()} ${tryLater(wait)}`,
  too_soon: (wait) => `${msg('Acaba de pedirlo.')} ${tryLater(wait)}`,
  internal: () => msg('Algo falló de nuestro lado. Vuelva a intentarlo.'),
  code_not_ready: (wait) => `${msg('Su código todavía no está listo.')} ${tryLater(wait)}`,
  unavailable: (wait) =>
    `${msg('El servicio no está disponible en este momento.')} ${tryLater(wait)}`,
  cookies_refused: () =>
    msg(
      'Su navegador no guarda las cookies de este servicio, y sin ellas no podrá terminar. Permítalas en la configuración del navegador, o abra esta página en otro navegador o dispositivo. Si no puede, pida ayuda a la institución.',
    ),
  session_unkept: () =>
    msg(
      'Su navegador no guarda nada de este servicio. Puede continuar, pero su sesión y lo que haya empezado se perderán al recargar o dejar esta página. Para conservarlos, permita las cookies o use otro navegador.',
    ),
  page_insecure: () =>
    msg(
      'Esta página no es segura: la dirección empieza por http y no por https. Aquí no se puede enviar nada. Abra la dirección con https o avise a la institución.',
    ),
  page_unlisted: pageRefused,
  page_policy: pageRefused,
  page_sandboxed: pageRefused,
  offline: (_, kept) => msg('No hay conexión a internet.') + kept,
  timeout: (_, kept) =>
    kept
      ? msg(
          'El servicio tarda demasiado en responder. Vuelva a enviarlo: aunque haya llegado, no se hará dos veces.',
        ) + kept
      : msg('El servicio tarda demasiado en responder.'),
  unreachable: (_, kept) => msg('No pudimos conectar con el servicio.') + kept,
  unreadable: () =>
    msg(
      'Su red no le deja llegar al servicio. Si es una red pública, quizá deba aceptar antes sus condiciones.',
    ),
} satisfies Record<FailureCode, Sentence>

/** The sentence for a failure, in the page's language. Call it while rendering. */
export const sentenceOf = (
  { code, level, retryAfter, typed, triesLeft }: Failure,
  locale: string,
): string => {
  // Of a code that nothing is left to be tried with, the same is said as of the next try.
  if (code === 'wrong_code' && triesLeft === 0) return sentences.code_tries_used_up()
  const known: Readonly<Partial<Record<string, Sentence>>> = sentences
  const sentence = known[code] ?? sentences.internal
  const wait = retryAfter === undefined ? undefined : spokenWait(retryAfter, locale)
  const said = sentence(wait, typed ? ` ${msg('Lo que escribió sigue aquí.')}` : '', level)
  return code === 'wrong_code' ? said + triesSentence(triesLeft) : said
}
