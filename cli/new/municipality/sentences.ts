/** What the operator is asked and told about a new municipality, in Spanish and in English. */
import { speaksSpanish } from '../../sentences.ts'
import type { QuestionnaireSentences } from '../questionnaire.ts'
import type { Answers } from './answers.ts'
import type { CarrierSettingName, carrierSettings } from './carriers.ts'

type Whats = (typeof carrierSettings)[CarrierSettingName]['what']

type Asked = Omit<Answers, CarrierSettingName>

const es = {
  intro:
    'Un municipio nuevo. Intro acepta lo que está entre corchetes, un guion es «nada»; Ctrl-C termina sin escribir nada.',
  stopped: 'Interrumpido: no se escribió nada.',
  headings: {
    city: 'La ciudad',
    site: 'Sus sitios y páginas',
    citizens: 'Quién entra, y qué acepta',
    messages: 'Los mensajes',
    brand: 'El aspecto',
  },
  ask: {
    slug: 'Nombre corto, para las direcciones (p. ej. leon)',
    name: 'Nombre del municipio, como lo escriben ciudadanos y leyes (p. ej. León, Guanajuato)',
    service: 'Nombre del servicio',
    serviceSaid: 'El servicio dentro de una frase, con su artículo',
    country: 'País (ISO 3166: EC, MX, VE …)',
    timeZone: 'Zona horaria (nombre IANA, p. ej. America/Lima)',
    languages: 'Idiomas, el propio primero (es, es-EC, es-MX, es-VE, en, qu-EC)',
    domain: 'Dominio de la ciudad, como en el DNS',
    site: 'Sitio de las páginas',
    origins: 'Sitios que pueden mostrar el formulario, separados por comas',
    base: 'Dirección del Worker, en el mismo dominio que el sitio',
    loginPage: 'Página para entrar',
    registerPage: 'Página para registrarse',
    recoverPage: 'Página para recuperar la contraseña',
    accountPage: 'Página de la cuenta',
    helpPage: 'Página de ayuda sobre la cuenta',
    supportEmail: 'Correo al que el ciudadano pide ayuda',
    supportPhone: 'Teléfono de ayuda',
    supportOffice: 'Ventanilla, con lugar y horario',
    documents: 'Documentos de identidad, el más usado primero',
    contacts: 'Contactos del ciudadano: email, o email,phone',
    agreements: 'Lo que el ciudadano acepta (terms, privacy)',
    texts: 'Carpeta con los textos (terms.es.md, privacy.es.md …); sin ella se escriben borradores',
    keepSuspended: 'Días que se guarda una cuenta suspendida (lo decide su ley)',
    keepDevice: 'Días que se recuerda un navegador sin uso (lo decide su ley)',
    senderName: 'Remitente de los correos: nombre',
    senderAddress: 'Remitente de los correos: dirección',
    email: 'Proveedores de correo, en el orden en que se prueban',
    sms: 'Proveedores de SMS, en el orden en que se prueban',
    accent: 'Color de botones y enlaces (#rrggbb)',
    accentDark: 'El mismo para páginas oscuras',
    logo: 'Logotipo: un PNG de 96 × 96 y 6 kB como máximo',
  } satisfies Record<keyof Asked, string>,
  settings: {
    account: 'cuenta',
    domain: 'dominio de envío',
    host: 'servidor',
    port: 'puerto',
    region: 'región',
    sender: 'remitente',
    url: 'dirección',
  } satisfies Record<Whats, string>,

  needed: 'Hace falta una respuesta.',
  missing: (flag: string, ask: string) => `Falta ${flag}: ${ask}.`,
  notAsked: (flag: string) => `${flag} no se pregunta con las respuestas dadas. Quítelo.`,
  slugShape: 'De 2 a 31 minúsculas sin acentos, cifras y guiones, y una letra al comienzo.',
  slugTaken: (slug: string) => `Ya hay un municipio que se llama ${slug}.`,
  countryUnknown: (typed: string) => `«${typed}» no es un código de país: dos letras, p. ej. EC.`,
  timeZoneUnknown: (typed: string) =>
    `«${typed}» no es una zona horaria; p. ej. America/Guayaquil.`,
  unknown: (typed: string, known: string) => `«${typed}» no está entre: ${known}.`,
  noneChosen: 'Elija al menos uno.',
  emailNeeded: 'El correo es siempre uno de los contactos: con él se prueba la cuenta.',
  domainShape: 'Un nombre como en el DNS, en minúsculas, p. ej. ciudad.gob.ec.',
  originShape: (typed: string) =>
    `«${typed}» no es un sitio: https://, el nombre y nada más, p. ej. https://www.ciudad.gob.ec.`,
  baseIsSite:
    'El Worker necesita un nombre propio: ninguno de los sitios que muestran el formulario.',
  pageShape: (origins: string) => `Una dirección completa de uno de sus sitios: ${origins}.`,
  linkShape: 'Una dirección completa, que comienza con https://.',
  emailShape: 'Una dirección de correo, p. ej. cuenta@ciudad.gob.ec.',
  colourShape: 'Un color como #0b6b4f.',
  contrast: (ratio: string, ground: string, near: string) =>
    `No se lee bien sobre ${ground}: contraste ${ratio}, y hacen falta 4.5 (WCAG 1.4.3). El más cercano que sirve: ${near}.`,
  logoShape: (path: string) => `${path} no es un PNG de 96 × 96 píxeles y 6 kB como máximo.`,
  noFile: (path: string) => `${path} no se puede leer.`,
  noText: (file: string) => `Falta ${file}, o tiene menos de 200 caracteres.`,
  daysShape: 'Un número de días, de 1 a 36500.',
  settingShape: (example: string) => `No tiene la forma debida; p. ej. ${example}.`,

  unsound: (fault: string) => `el perfil no es válido: ${fault}`,
  weak: (weakness: string) => `más débil que lo recomendado: ${weakness}`,
  madeUp: (path: string, settings: string) =>
    `${path}: edite primero lo inventado, que deploy no acepta: ${settings}`,
  drafts: (path: string, profile: string) =>
    `${path}: los textos son borradores nuestros. Cuando su área legal los haya corregido, quite «-draft» de version en ${profile}`,
  otherSite: (base: string, site: string) =>
    `${base} es de otro dominio que ${site}: los navegadores no guardan sus cookies (deploy pide --other-site)`,
  demoSite: (path: string) => `${path}: el sitio de prueba es el de Ciudad Abierta con otro nombre`,
  secrets: (names: string) => `deploy dirá cómo poner los secretos: ${names}`,
  tryIt: (slug: string) => `npm start, y en http://localhost:5173/${slug}/entrar se prueba`,
  goOn: (slug: string) =>
    `npm run deploy -- --municipality ${slug} --dry-run dice qué falta y cuánto costará`,
}

export type MunicipalitySentences = typeof es & QuestionnaireSentences

const en: MunicipalitySentences = {
  intro:
    'A new municipality. Enter takes what stands in brackets, a hyphen is nothing at all; Ctrl-C ends, and nothing is written.',
  stopped: 'Stopped: nothing was written.',
  headings: {
    city: 'The city',
    site: 'Its sites and pages',
    citizens: 'Who signs in, and what they accept',
    messages: 'The messages',
    brand: 'The looks',
  },
  ask: {
    slug: 'Short name, for addresses (e.g. leon)',
    name: 'Name of the municipality, as citizens and laws write it (e.g. León, Guanajuato)',
    service: 'Name of the service',
    serviceSaid: 'The service inside a Spanish sentence, with its article',
    country: 'Country (ISO 3166: EC, MX, VE …)',
    timeZone: 'Time zone (IANA name, e.g. America/Lima)',
    languages: 'Languages, its own first (es, es-EC, es-MX, es-VE, en, qu-EC)',
    domain: 'Domain of the city, as in the DNS',
    site: 'Site of the pages',
    origins: 'Sites that may show the form, with commas between',
    base: 'Address of the Worker, of the same domain as the site',
    loginPage: 'Page to sign in',
    registerPage: 'Page to register',
    recoverPage: 'Page to recover the password',
    accountPage: 'Page of the account',
    helpPage: 'Page of help about the account',
    supportEmail: 'E-mail address at which citizens ask for help',
    supportPhone: 'Telephone for help',
    supportOffice: 'Office for help, with place and hours',
    documents: 'Identity documents, the most used first',
    contacts: 'Contacts of a citizen: email, or email,phone',
    agreements: 'What citizens accept (terms, privacy)',
    texts: 'Folder of the texts (terms.es.md, privacy.es.md …); without it drafts are written',
    keepSuspended: 'Days that a suspended account is kept (your law decides)',
    keepDevice: 'Days that an unused browser is remembered (your law decides)',
    senderName: 'Sender of e-mails: name',
    senderAddress: 'Sender of e-mails: address',
    email: 'Providers of e-mail, in the order in which they are tried',
    sms: 'Providers of SMS, in the order in which they are tried',
    accent: 'Colour of buttons and links (#rrggbb)',
    accentDark: 'The same for dark pages',
    logo: 'Logo: a PNG of 96 × 96, at most 6 kB',
  },
  settings: {
    account: 'account',
    domain: 'sending domain',
    host: 'server',
    port: 'port',
    region: 'region',
    sender: 'sender',
    url: 'address',
  },

  needed: 'An answer is needed.',
  missing: (flag, ask) => `${flag} is missing: ${ask}.`,
  notAsked: (flag) => `${flag} is not asked after the answers before it. Leave it out.`,
  slugShape: '2 to 31 lower-case letters without accents, digits and hyphens; a letter first.',
  slugTaken: (slug) => `There is a municipality called ${slug} already.`,
  countryUnknown: (typed) => `“${typed}” is no code of a country: two letters, e.g. EC.`,
  timeZoneUnknown: (typed) => `“${typed}” is no time zone; one is America/Guayaquil.`,
  unknown: (typed, known) => `“${typed}” is none of: ${known}.`,
  noneChosen: 'Choose one at least.',
  emailNeeded: 'E-mail is always one of the contacts: an account is proven by it.',
  domainShape: 'A name as in the DNS, in lower case, e.g. ciudad.gob.ec.',
  originShape: (typed) =>
    `“${typed}” is no site: https://, the name and nothing else, e.g. https://www.ciudad.gob.ec.`,
  baseIsSite: 'The Worker needs a name of its own: none of the sites that show the form.',
  pageShape: (origins) => `A whole address of one of the sites: ${origins}.`,
  linkShape: 'A whole address, which begins with https://.',
  emailShape: 'An e-mail address, e.g. cuenta@ciudad.gob.ec.',
  colourShape: 'A colour like #0b6b4f.',
  contrast: (ratio, ground, near) =>
    `Hard to read on ${ground}: contrast ${ratio}, and 4.5 is needed (WCAG 1.4.3). The nearest that does: ${near}.`,
  logoShape: (path) => `${path} is no PNG of 96 × 96 pixels and at most 6 kB.`,
  noFile: (path) => `${path} cannot be read.`,
  noText: (file) => `${file} is missing, or has less than 200 characters.`,
  daysShape: 'A number of days, 1 to 36500.',
  settingShape: (example) => `It does not look like one; e.g. ${example}.`,

  unsound: (fault) => `the profile is unsound: ${fault}`,
  weak: (weakness) => `weaker than recommended: ${weakness}`,
  madeUp: (path, settings) =>
    `${path}: edit first what is made up, which deploy refuses: ${settings}`,
  drafts: (path, profile) =>
    `${path}: the texts are drafts of ours. When your lawyers have corrected them, take “-draft” out of version in ${profile}`,
  otherSite: (base, site) =>
    `${base} is of another domain than ${site}: browsers keep no cookies of it (deploy asks for --other-site)`,
  demoSite: (path) => `${path}: the site to try it on is Ciudad Abierta’s under another name`,
  secrets: (names) => `deploy will say how to set the secrets: ${names}`,
  tryIt: (slug) => `npm start, and try it at http://localhost:5173/${slug}/entrar`,
  goOn: (slug) =>
    `npm run deploy -- --municipality ${slug} --dry-run says what is missing, and what it costs`,
}

/** @param language as `sentencesIn` has it */
export const municipalitySentencesIn = (language: string): MunicipalitySentences =>
  speaksSpanish(language) ? es : en
