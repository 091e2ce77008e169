/** The frame of a site that says `tú`: only what `words-usted.ts` says with `usted`. */
import type { SiteWords } from './words-usted.ts'

export const tu: Partial<SiteWords> = {
  noResult: 'Ningún servicio coincide con lo que buscas.',
  benefits: [
    'Tus datos, escritos una sola vez',
    'El estado de cada trámite, siempre a la vista',
    'Avisos por correo antes de cada vencimiento',
  ],
  withAccount: 'Con tu cuenta',
  needs: 'Qué necesitas',
  inPerson: 'También puedes venir a la ventanilla con los mismos documentos.',
  help: '¿Necesitas ayuda?',
  helpText: 'En la ventanilla te ayudamos a crear tu cuenta o a recuperarla. Trae tu documento.',
  privacyTitle: 'Cuánto tiempo guardamos tus datos',
  privacyText:
    'Cada clase de datos que deja tu cuenta, y cuándo se borra. En la ventanilla puedes pedir que te muestren, corrijan o borren lo tuyo.',
  careTitle: 'Cuida tu cuenta',
  care: [
    'El municipio nunca te pide tu contraseña ni un código por teléfono.',
    'Antes de escribirla, comprueba la dirección de esta página.',
  ],
  here: 'Estás en',
  reload: 'recarga esta página',
  ownPage: 'abre el formulario en una página aparte',
  stillLate: 'Si sigue sin aparecer, llámanos o visítanos en la ventanilla:',
  notFoundText: 'Quizá cambió de lugar. Empieza por la página de inicio.',
}
