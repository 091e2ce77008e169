/** What the desk says of the settings of the city, in Spanish. */
import { services } from './services-es.ts'
import { texts } from './texts-es.ts'

export const settings = {
  services,
  texts,
  how: 'Lo que se guarda espera a que lo publique una segunda persona. Publicado, se ve en la página en menos de un minuto.',
  names: {
    brand: 'Colores',
    help: 'Ayuda y contacto',
    words: 'Textos de las pantallas',
    agreements: 'Términos y avisos',
    origins: 'Sitios permitidos',
    limits: 'Límites',
    carriers: 'Orden de proveedores',
  },
  about: {
    brand: 'Seis cifras hexadecimales, como #0b5cab. Deben leerse bien sobre blanco y sobre negro.',
    help: 'Dónde encuentra ayuda la ciudadanía.',
    words: 'Vacío: se usa el texto del producto. Sin signos < ni >.',
    agreements:
      'Si cambia un título o un texto, cambie también la versión: a cada persona se le vuelve a preguntar.',
    origins:
      'Un origen por línea, con https. Cada uno puede pedir contraseñas: solo sitios del municipio.',
    limits:
      'Entre la mitad y el doble de lo que trae el programa. «De una vez», y segundos hasta el siguiente.',
    carriers: 'Uno por línea, en el orden en que se intenta.',
  },
  fields: {
    'brand.accent': 'Color sobre fondo claro',
    'brand.accentDark': 'Color sobre fondo oscuro',
    'help.page': 'Página de ayuda',
    'help.email': 'Correo',
    'help.phone': 'Teléfono',
    'help.office': 'Oficina y horario',
    'origins.sites': 'Sitios con el formulario',
    'carriers.email': 'Proveedores de correo',
    'carriers.sms': 'Proveedores de mensajes de texto',
  },
  parts: {
    burst: 'de una vez',
    refill: 'segundos por cada uno más',
    version: 'versión',
    title: 'título',
    text: 'texto',
  },
  empty: '(vacío)',
  waiting: (name: string, count: number) => `${name} (${count} sin publicar)`,
  coded: (value: string) => `El programa trae: ${value}.`,
  waits: (value: string, author: string) => `Vigente: ${value}. Lo cambió ${author}.`,
  others: (value: string, author: string) => `${author} escribió: ${value}.`,
  filter: 'Buscar un texto',
  filterHint: 'Por su nombre, por lo que dice o por dónde se lee.',
  shownOf: (shown: number, found: number, all: number) =>
    found === all
      ? `A la vista: ${shown} de ${all}.`
      : `A la vista: ${shown} de ${found} con esas palabras, de ${all} en total.`,
  more: (count: number) => `Mostrar ${count} más`,
  keep: 'Guardar para publicar',
  kept: 'Guardado. Espera a que otra persona lo publique.',
  back: 'Volver a los ajustes',
  draft: 'Por publicar',
  nothingWaits: 'No hay cambios sin publicar.',
  field: 'Ajuste',
  now: 'Vigente',
  becomes: 'Será',
  author: 'Escrito por',
  preview: 'Ver el formulario con estos cambios (otra pestaña)',
  publish: 'Publicar estos cambios',
  second: 'Lo publica una persona que no escribió ninguno de estos cambios.',
  published: (number: number) =>
    `Publicada la versión ${number}. En un minuto la ve todo el mundo.`,
  drafted:
    'Esa versión abre algo que ahora está cerrado. Quedó por publicar: hace falta otra persona.',
  place: 'Dónde se lee',
  meanwhile:
    'Mientras tanto otra persona cambió esto. Lo que usted escribió sigue aquí: compárelo antes de guardar.',
  versions: 'Versiones',
  none: 'Todavía no se publicó ninguna: rige lo que trae el programa.',
  number: 'Versión',
  since: 'Publicada',
  by: 'Por',
  changed: 'Qué cambió',
  acts: 'Acciones',
  inForce: 'Vigente',
  unusable: 'No se puede usar',
  wentBack: (number: number) =>
    number === 0 ? 'Volvió a lo que trae el programa.' : `Volvió a la versión ${number}.`,
  rollBack: 'Volver a esta',
  lastOf: (shown: number, all: number) => `Aquí están las últimas ${shown} de ${all}.`,
  backTo: (number: number) =>
    number === 0 ? 'Volver a lo que trae el programa' : `Volver a la versión ${number}`,
  backChanges: 'Qué cambia al volver',
  backLead:
    'Esto cambia en la página de la ciudadanía, en menos de un minuto. Si abre algo que ahora está cerrado, queda por publicar: hace falta otra persona.',
  backChangesNothing: 'No cambia nada: esa versión dice lo mismo que la vigente.',
  stay: 'Dejarlo como está',
  look: 'Ver',
  export: 'Exportar',
  fragment: 'Fragmento para el perfil del código',
  errors: {
    required: 'Falta.',
    too_long: 'Es demasiado largo.',
    malformed: 'No está bien escrito.',
    markup_refused: 'Sin signos < ni >.',
    placeholder_unknown: 'Entre llaves solo puede ir lo que ya llevaba el texto.',
    colour_malformed: 'Escriba # y seis cifras hexadecimales, en minúsculas.',
    low_contrast: 'Se lee mal: el contraste debe ser de 4,5 a 1.',
    address_malformed: 'Escriba una dirección completa que empiece con https://.',
    origin_malformed:
      'Un origen exacto por línea: https y el nombre del sitio, sin barra al final ni comodines.',
    origin_missing: 'Falta el sitio de una de las páginas del municipio.',
    out_of_bounds: 'Debe estar entre la mitad y el doble de lo que trae el programa.',
    carriers_differ: 'Los mismos proveedores, una vez cada uno.',
    version_needed: 'El texto cambió: escriba una versión nueva.',
    version_spent: 'Esa versión ya tuvo otro texto: escriba una nueva.',
    too_much: 'Son demasiados cambios para una sola versión.',
    unsound: 'Con esto el perfil no sería seguro.',
  },
}
