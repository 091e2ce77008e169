/** The site of a city like Maracaibo: a bridge, a lake and a great deal of sun. Says `tú`. */
import type { City } from './city.ts'
import { maracaiboCrest } from './maracaibo-crest.ts'
import { maracaiboNews } from './maracaibo-news.ts'
import { maracaiboServices } from './maracaibo-services.ts'
import { maracaiboView } from './maracaibo-view.ts'

export const maracaibo: City = {
  slug: 'maracaibo',
  name: 'Maracaibo',
  short: 'Maracaibo',
  office: 'Alcaldía de Maracaibo',
  motto: { es: 'La tierra del sol amada', en: 'Beloved land of the sun' },
  account: { es: 'SIGE · Registro Único Ciudadano', en: 'SIGE · Single Citizen Register' },
  palette: {
    onAccent: ['#ffffff', '#3a1d00'],
    second: ['#ffb020', '#ffb020'],
    paper: ['#fff9f0', '#17120c'],
    card: ['#ffffff', '#231b12'],
    skyTop: ['#ffe3b0', '#1b1230'],
    skyMid: ['#ffd08a', '#43203a'],
    skyLow: ['#ffb869', '#7a3524'],
    skyInk: ['#3d1d00', '#fff3e0'],
    skySoft: ['#54300a', '#ecd5c2'],
    far: ['#d99a5b', '#2c1a2c'],
    mid: ['#b87333', '#3a2230'],
    near: ['#1d5a4c', '#0c1a1a'],
    wall: ['#f7d9a8', '#8b5a3c'],
    bright: ['#fffaf0', '#c9a48a'],
    lit: ['#7a4a12', '#ffd27a'],
    wire: ['#8a6a4a', '#9a7a70'],
    water: ['#0e8a94', '#0d3f52'],
  },
  look: { headings: 'heavy', top: 'paper', corners: 'round', services: 'cards' },
  crest: maracaiboCrest,
  view: maracaiboView,
  question: { es: '¿En qué te ayudamos?', en: 'How can we help you?' },
  lead: {
    es: 'Regístrate una vez en SIGE y haz tus solicitudes a la Alcaldía desde donde estés.',
    en: 'Register once with SIGE and send your requests to the city hall from wherever you are.',
  },
  words: {
    'es-VE': {
      searchPlaceholder: 'Ayudas, solvencias, eventos…',
      enter: 'Iniciar sesión',
      create: 'Regístrate',
      benefitsTitle: 'Un registro, toda la Alcaldía',
      inPerson: 'También puedes venir a la Oficina de Atención al Ciudadano.',
      helpText:
        'En la Oficina de Atención al Ciudadano te ayudamos a registrarte. Trae tu cédula o tu RIF.',
    },
    en: {
      searchPlaceholder: 'Help, clearances, events…',
      create: 'Register',
      benefitsTitle: 'One register, the whole city hall',
    },
  },
  services: maracaiboServices,
  news: maracaiboNews,
  contact: {
    address: 'Avenida del Faro, Sede Principal de la Alcaldía',
    phone: '+58 261 555 0140',
    email: 'sige@maracaibo.example',
    hours: [[{ es: 'Lunes a viernes', en: 'Monday to Friday' }, '8:00–14:00']],
    emergencies: '911',
  },
}
