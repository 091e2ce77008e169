/** The site of a city like León, Guanajuato: leather, balloons and a folder for every citizen. Says `tú`. */
import type { City } from './city.ts'
import { leonCrest } from './leon-crest.ts'
import { leonNews } from './leon-news.ts'
import { leonServices } from './leon-services.ts'
import { leonView } from './leon-view.ts'

export const leon: City = {
  slug: 'leon',
  name: 'León, Guanajuato',
  short: 'León',
  office: 'Gobierno Municipal de León',
  motto: { es: 'Tu ciudad, las 24 horas', en: 'Your city, around the clock' },
  account: { es: 'Mi Carpeta Ciudadana', en: 'My Citizen Folder' },
  palette: {
    onAccent: ['#ffffff', '#0a1d45'],
    second: ['#f2a900', '#ffc53d'],
    paper: ['#f4f6fb', '#0e131d'],
    card: ['#ffffff', '#171e2b'],
    skyTop: ['#163d86', '#0a1430'],
    skyMid: ['#1f4fa3', '#10204a'],
    skyLow: ['#2a61b8', '#17305f'],
    skyInk: ['#ffffff', '#f0f4ff'],
    skySoft: ['#e3ecff', '#c3d0ec'],
    far: ['#2f69c4', '#142a57'],
    mid: ['#173f8a', '#1d3566'],
    near: ['#0f2d66', '#081126'],
    wall: ['#b9c9e6', '#7d8fb5'],
    bright: ['#ffffff', '#c9d5ee'],
    lit: ['#ffd873', '#ffd873'],
    wire: ['#dfe8fa', '#aebbd8'],
    water: ['#4a8fd8', '#3f77b8'],
  },
  look: { headings: 'heavy', top: 'menu', corners: 'round', services: 'tiles' },
  crest: leonCrest,
  view: leonView,
  question: { es: '¿Qué quieres hacer hoy?', en: 'What do you want to do today?' },
  lead: {
    es: 'Tus trámites, tus apoyos y tu voto en una sola carpeta, desde tu celular.',
    en: 'Your paperwork, your support and your vote in one folder, on your phone.',
  },
  words: {
    'es-MX': {
      searchPlaceholder: 'Predial, becas, citas…',
      create: 'Regístrate aquí',
      benefitsTitle: 'Una clave única para toda la ciudad',
    },
    en: {
      searchPlaceholder: 'Property tax, grants…',
      benefitsTitle: 'One key for the whole city',
    },
  },
  services: leonServices,
  news: leonNews,
  contact: {
    address: 'Plaza de la Fuente 7, León',
    phone: '+52 477 555 0120',
    email: 'sinfilas@leon.example',
    hours: [[{ es: 'Lunes a viernes', en: 'Monday to Friday' }, '8:00–15:30']],
    emergencies: '911',
  },
}
