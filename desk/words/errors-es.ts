/** What went wrong at the desk, in Spanish: by the code of the error. */
export const errors = {
  passkey: 'No se usó ninguna llave de acceso. Inténtelo de nuevo.',
  noPasskeys: 'Este navegador no admite llaves de acceso.',
  unreachable: 'No hay conexión. Inténtelo de nuevo.',
  other: 'No se pudo hacer. Inténtelo de nuevo.',
  fresh_sign_in_required:
    'Para esto hay que usar la llave de acceso. Quien entra sin ella pide una invitación para crearla.',
  origin_refused: 'Este navegador no dice de qué página viene. Recargue la página.',
  invalid_request: 'Lo que se escribió no se puede leer. Revíselo.',
  officer_refused: 'Esa llave de acceso no abre esta mesa de atención.',
  network_refused: 'Desde esta red no se atiende. Use la red del municipio.',
  permission_refused: 'Su función no permite hacer esto.',
  invitation_spent: 'La invitación ya se usó o venció. Pida otra.',
  settings_changed:
    'Otra persona cambió esto mientras tanto. Lo que usted escribió sigue aquí: mírelo y guárdelo de nuevo.',
  case_held:
    'Otra persona tiene esto en sus manos. Queda libre cuando lo deja, o a los diez minutos.',
  case_not_held: 'Ya no está en sus manos: ábralo de nuevo.',
  wrong_code: 'El código no es correcto.',
  code_expired: 'El código venció. Envíe otro.',
  code_spent: 'El código ya se usó. Envíe otro.',
  code_tries_used_up: 'Demasiados códigos errados. Envíe otro.',
  code_not_ready: 'El código aún no se puede comprobar. Inténtelo en unos segundos.',
  change_pending: 'Ya hay un cambio que todavía se puede deshacer.',
  contact_taken: 'Ese contacto es de otra cuenta.',
  second_officer_required: 'Quien lo escribió o propuso no lo confirma: hace falta otra persona.',
  sides_not_heard: 'Antes hay que oír a las dos partes, o esperar a que venza el plazo.',
  document_taken: 'Ese documento ya es de una cuenta: busque a la persona.',
  account_not_active: 'No se pueden unir: una de las dos no está activa.',
  account_of_company: 'No se pueden unir: una de las dos es de una empresa.',
  account_leaving:
    'No se pueden unir: su titular pidió borrar una de las dos. La conserva si inicia sesión en ella.',
  account_merged:
    'Esta cuenta ya es parte de una unión, que todavía se puede deshacer desde su ficha.',
  document_claimed:
    'No se pueden unir: alguien reclama un documento de una de las dos. Resuelva antes el reclamo.',
  document_gone:
    'No se puede deshacer: el documento que pasó se liberó o corrigió después, y sin él la otra cuenta no tiene con qué entrar.',
  proposal_pending: 'Ya hay una propuesta que espera la segunda firma.',
  proposal_lapsed: 'Ya no vale: venció, o la cuenta cambió. Hay que proponerlo de nuevo.',
  already_done: 'Eso ya está hecho.',
  own_case: 'Este asunto es suyo: lo atiende otra persona.',
  too_many_attempts: 'Demasiados intentos. Espere unos minutos.',
  unavailable: 'El servicio no responde ahora. Inténtelo en unos segundos.',
}
