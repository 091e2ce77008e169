/** The frame of a site in Spanish that says `usted`: what the other languages and tones say their own way. */
import type { Locale } from '../../contract/locale.ts'

export const usted = {
  skip: 'Saltar al contenido',
  fictional: 'Demostración: no es un sitio oficial',
  cities: 'Ciudades de la demostración',
  menu: 'Menú principal',
  home: 'Inicio',
  services: 'Servicios',
  news: 'Noticias',
  attention: 'Atención',
  language: 'Idioma',
  search: 'Buscar',
  searchLabel: 'Buscar un servicio',
  searchPlaceholder: 'Predios, agua, permisos…',
  often: 'Lo más buscado',
  noResult: 'Ningún servicio coincide con lo que busca.',
  enter: 'Iniciar sesión',
  create: 'Crear una cuenta',
  myAccount: 'Mi cuenta',
  benefitsTitle: 'Un solo acceso para todo',
  benefits: [
    'Sus datos, escritos una sola vez',
    'El estado de cada trámite, siempre a la vista',
    'Avisos por correo antes de cada vencimiento',
  ],
  withAccount: 'Con su cuenta',
  needs: 'Qué necesita',
  cost: 'Costo',
  time: 'Tiempo',
  start: 'Empezar en línea',
  inPerson: 'También puede venir a la ventanilla con los mismos documentos.',
  allServices: 'Todos los servicios',
  hours: 'Horario de atención',
  contact: 'Contacto',
  emergencies: 'Emergencias',
  help: '¿Necesita ayuda?',
  helpText: 'En la ventanilla le ayudamos a crear su cuenta o a recuperarla. Traiga su documento.',
  careTitle: 'Cuide su cuenta',
  care: [
    'El municipio nunca le pide su contraseña ni un código por teléfono.',
    'Antes de escribirla, compruebe la dirección de esta página.',
  ],
  here: 'Está en',
  recover: 'Recuperar la contraseña',
  late: 'El formulario tarda unos segundos en llegar. Si no aparece,',
  reload: 'recargue esta página',
  or: 'o',
  ownPage: 'abra el formulario en una página aparte',
  stillLate: 'Si sigue sin aparecer, llámenos o visítenos en la ventanilla:',
  notFound: 'No encontramos esta página',
  notFoundText: 'Quizá cambió de lugar. Empiece por la página de inicio.',
  privacyTitle: 'Cuánto tiempo guardamos sus datos',
  privacyText:
    'Cada clase de datos que deja su cuenta, y cuándo se borra. En la ventanilla puede pedir que le muestren, corrijan o borren lo suyo.',
  termsTitle: 'Términos y condiciones',
  privacyWhat: 'Qué',
  privacyKept: 'Cuánto tiempo',
  footNote:
    'Este sitio es una demostración y no pertenece a ninguna ciudad: sus noticias, tarifas y teléfonos son inventados.',
}

export type SiteWords = typeof usted

/** Words of the frame by language, as far as each says them its own way. */
export type OwnWords = Readonly<Partial<Record<Locale, Partial<SiteWords>>>>
