/** The site of a customs service like Ecuador's: ships, containers and tariffs. Says `usted`. */
import type { City } from './city.ts'
import { ecuapassCrest } from './ecuapass-crest.ts'
import { ecuapassNews } from './ecuapass-news.ts'
import { ecuapassServices } from './ecuapass-services.ts'
import { ecuapassView } from './ecuapass-view.ts'

export const ecuapass: City = {
  slug: 'ecuapass',
  name: 'Aduana del Ecuador',
  short: 'Ecuapass',
  office: 'Servicio Nacional de Aduana',
  motto: { es: 'Comercio exterior, en línea', en: 'Foreign trade, online' },
  account: { es: 'Ecuapass', en: 'Ecuapass' },
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
  crest: ecuapassCrest,
  view: ecuapassView,
  question: { es: '¿Qué operación va a realizar?', en: 'Which operation do you need?' },
  lead: {
    es: 'Declaraciones de importación y exportación, aranceles y garantías en un solo portal.',
    en: 'Import and export declarations, tariffs and guarantees in one portal.',
  },
  words: {
    es: {
      searchPlaceholder: 'Importar, aranceles, clave…',
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
      fallback: 'Para continuar, active JavaScript o escriba a la mesa de servicios.',
    },
    en: {
      searchPlaceholder: 'Imports, tariffs, key…',
      create: 'Request for use',
      recover: 'Reset the key',
      benefitsTitle: 'One user for all of foreign trade',
      benefits: [
        'Declarations and guarantees in one place',
        'The progress of every clearance, always in view',
        'Your key, reset without a telephone call',
      ],
      inPerson: 'If you need help, write to the service desk.',
      helpText: 'The service desk helps with your request for use and with your key.',
      care: [
        'Customs never ask for your key or a code by telephone.',
        'Do not lend your user: you answer for what is sent with it.',
      ],
      fallback: 'To continue, turn JavaScript on or write to the service desk.',
    },
  },
  services: ecuapassServices,
  news: ecuapassNews,
  contact: {
    address: 'Avenida del Puerto, Edificio Aduana',
    phone: '+593 4 555 0130',
    email: 'mesadeservicios@ecuapass.example',
    hours: [[{ es: 'Todos los días', en: 'Every day' }, '0:00–24:00']],
    emergencies: '911',
  },
}
