/** The site of a customs service like Ecuador's: ships, containers and tariffs. Says `usted`. */
import type { City, News, CityService } from './city.ts'
import { crest, view } from './ecuapass-pictures.ts'

const free = { es: 'Sin costo', en: 'Free of charge' }
const atOnce = { es: 'Al instante', en: 'Straight away' }
const id = { es: 'Su ID de usuario', en: 'Your user ID' }

/** What a customs portal does: imports, exports, tariffs, and the user who does it. */
const services: readonly CityService[] = [
  {
    id: 'importaciones',
    icon: 'box',
    title: { es: 'Importaciones', en: 'Imports' },
    text: {
      es: 'Transmita la declaración de importación y siga su despacho.',
      en: 'Send the import declaration and follow its clearance.',
    },
    needs: [
      id,
      {
        es: 'Factura comercial y documento de transporte',
        en: 'Commercial invoice and transport document',
      },
    ],
    cost: { es: 'Tributos según la subpartida', en: 'Duties by tariff heading' },
    time: { es: 'De 1 a 3 días', en: '1 to 3 days' },
  },
  {
    id: 'exportaciones',
    icon: 'ship',
    title: { es: 'Exportaciones', en: 'Exports' },
    text: {
      es: 'Declaración de exportación, certificados de origen y embarques.',
      en: 'Export declaration, certificates of origin and shipments.',
    },
    needs: [id, { es: 'Factura y lista de empaque', en: 'Invoice and packing list' }],
    cost: free,
    time: { es: '4 horas', en: '4 hours' },
  },
  {
    id: 'aranceles',
    icon: 'percent',
    title: { es: 'Consulta de aranceles', en: 'Tariff look-up' },
    text: {
      es: 'Encuentre la subpartida, su arancel y los permisos que exige.',
      en: 'Find the heading, its duty and the permits it needs.',
    },
    needs: [
      {
        es: 'Qué es la mercancía y de qué está hecha',
        en: 'What the goods are and what they are made of',
      },
    ],
    cost: free,
    time: atOnce,
  },
  {
    id: 'garantias',
    icon: 'shield',
    title: { es: 'Garantías aduaneras', en: 'Customs guarantees' },
    text: {
      es: 'Presente, renueve o libere una garantía general o específica.',
      en: 'File, renew or release a general or specific guarantee.',
    },
    needs: [id, { es: 'La póliza emitida', en: 'The policy as issued' }],
    cost: free,
    time: { es: '1 día', en: '1 day' },
  },
  {
    id: 'solicitud',
    icon: 'person',
    title: { es: 'Solicitud de uso', en: 'Request for use' },
    text: {
      es: 'Pida su usuario. Un funcionario revisa la solicitud y le avisa por correo.',
      en: 'Ask for a user. An officer reviews your request and tells you by e-mail.',
    },
    needs: [
      { es: 'Cédula o pasaporte', en: 'Cédula or passport' },
      { es: 'El RUC de la empresa, si la representa', en: 'The company’s RUC, if you act for one' },
    ],
    cost: free,
    time: { es: '2 días laborables', en: '2 working days' },
    begin: 'register',
  },
  {
    id: 'clave',
    icon: 'key',
    title: { es: 'Reinicio de clave', en: 'Password reset' },
    text: {
      es: 'Busque su ID de usuario y reciba una clave temporal por correo.',
      en: 'Find your user ID and receive a temporary password by e-mail.',
    },
    needs: [
      id,
      { es: 'El correo registrado en su solicitud', en: 'The e-mail address of your request' },
    ],
    cost: free,
    time: { es: '5 minutos', en: '5 minutes' },
    begin: 'recover',
  },
]

/** What is new on the site of the customs. All of it made up. */
const news: readonly News[] = [
  {
    picture: 'crane',
    day: '2026-11-20',
    topic: { es: 'Puertos', en: 'Ports' },
    title: {
      es: 'El terminal norte despacha de noche desde diciembre',
      en: 'The north terminal clears goods at night from December',
    },
    text: {
      es: 'La ventanilla electrónica recibe declaraciones las 24 horas.',
      en: 'The electronic desk takes declarations around the clock.',
    },
  },
  {
    picture: 'ship',
    day: '2026-11-12',
    topic: { es: 'Exportación', en: 'Exports' },
    title: {
      es: 'Certificado de origen en cuatro horas para flores y cacao',
      en: 'Certificate of origin in four hours for flowers and cocoa',
    },
    text: {
      es: 'El trámite completo se hace en línea y sin papel.',
      en: 'All of it is done online, without paper.',
    },
  },
  {
    picture: 'book',
    day: '2026-11-03',
    topic: { es: 'Capacitación', en: 'Training' },
    title: {
      es: 'Curso abierto: cómo clasificar una mercancía',
      en: 'Open course: how to classify goods',
    },
    text: {
      es: 'Seis sesiones en línea, con certificado.',
      en: 'Six sessions online, with a certificate.',
    },
  },
]

export const ecuapass: City = {
  slug: 'ecuapass',
  name: 'Aduana del Ecuador',
  short: 'Ecuapass',
  office: 'Servicio Nacional de Aduana',
  motto: { es: 'Comercio exterior, en línea', en: 'Foreign trade, online' },
  account: { es: 'ECUAPASS' },
  palette: {
    onAccent: ['#ffffff', '#032a34'],
    second: ['#e07a2f', '#f09a57'],
    paper: ['#f2f5f6', '#0c1418'],
    card: ['#ffffff', '#142026'],
    skyTop: ['#dbe8ec', '#08161c'],
    skyMid: ['#e8f0f2', '#0d2029'],
    skyLow: ['#f4f1ea', '#14303a'],
    skyInk: ['#05303c', '#e9f4f7'],
    skySoft: ['#34535c', '#b3cad2'],
    far: ['#c3d6dc', '#12303a'],
    mid: ['#6fa3b2', '#2b6475'],
    near: ['#5b6b71', '#0a1317'],
    wall: ['#b9c4c8', '#4a6068'],
    bright: ['#ffffff', '#8ba2aa'],
    lit: ['#f3c27a', '#f3c27a'],
    wire: ['#35606c', '#7fa7b3'],
    water: ['#3d8799', '#0c3b49'],
  },
  look: { headings: 'plain', top: 'band', corners: 'square', services: 'list' },
  crest,
  view,
  question: { es: '¿Qué operación va a realizar?', en: 'Which operation do you need?' },
  lead: {
    es: 'Declaraciones de importación y exportación, aranceles y garantías en un solo portal.',
    en: 'Import and export declarations, tariffs and guarantees in one portal.',
  },
  words: {
    es: {
      searchPlaceholder: 'Importar, aranceles, clave…',
      enter: 'Ingresar',
      create: 'Solicitud de uso',
      recover: 'Reiniciar clave',
      benefitsTitle: 'Un usuario para todo el comercio exterior',
      benefits: [
        'Declaraciones y garantías en un solo lugar',
        'El estado de cada despacho, siempre a la vista',
        'Su clave, reiniciada sin llamar a nadie',
      ],
      inPerson: 'Si necesita ayuda, escriba a la mesa de servicios.',
      helpText: 'La mesa de servicios le ayuda con su solicitud de uso y con su clave.',
      care: [
        'La aduana nunca le pide su clave ni un código por teléfono.',
        'No preste su usuario: lo que se transmite con él es responsabilidad suya.',
      ],
      stillLate: 'Si sigue sin aparecer, llame a la mesa de servicios:',
    },
    en: {
      searchPlaceholder: 'Imports, tariffs, password…',
      create: 'Request for use',
      recover: 'Reset the password',
      benefitsTitle: 'One user for all of foreign trade',
      benefits: [
        'Declarations and guarantees in one place',
        'The progress of every clearance, always in view',
        'Your password, reset without a telephone call',
      ],
      inPerson: 'If you need help, write to the service desk.',
      helpText: 'The service desk helps with your request for use and with your password.',
      care: [
        'Customs will never ask you for your password or a code by telephone.',
        'Do not share your user ID: you answer for what is sent with it.',
      ],
      stillLate: 'If it still does not appear, call the service desk:',
    },
  },
  services,
  news,
  contact: {
    address: 'Avenida del Puerto, Edificio Aduana',
    phone: '+593 4 555 0130',
    email: 'mesadeservicios@ecuapass.example',
    hours: [[{ es: 'Todos los días', en: 'Every day' }, '0:00–24:00']],
    emergencies: '911',
  },
}
