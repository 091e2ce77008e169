/** The site of a city like San Miguel de Ibarra: white walls at the foot of a volcano. Says `usted`. */
import type { City } from './city.ts'
import { ibarraCrest } from './ibarra-crest.ts'
import { ibarraNews } from './ibarra-news.ts'
import { ibarraServices } from './ibarra-services.ts'
import { ibarraView } from './ibarra-view.ts'

export const ibarra: City = {
  slug: 'ibarra',
  name: 'San Miguel de Ibarra',
  short: 'Ibarra',
  office: 'Municipio de San Miguel de Ibarra',
  motto: {
    es: 'Ciudad blanca a la que siempre se vuelve',
    en: 'The white city one always returns to',
    'qu-EC': 'Yurak llakta',
  },
  account: { es: 'Portal Ciudadano', en: 'Citizen Portal' },
  palette: {
    onAccent: ['#ffffff', '#3a0710'],
    second: ['#c8973f', '#e2b968'],
    paper: ['#fbfaf8', '#171314'],
    card: ['#ffffff', '#221c1d'],
    skyTop: ['#eaf0f6', '#151824'],
    skyMid: ['#f8eeee', '#2a1d28'],
    skyLow: ['#fbe6dc', '#3a2530'],
    skyInk: ['#2a1518', '#f6ecec'],
    skySoft: ['#553a3e', '#cfbcc0'],
    far: ['#c9cfdb', '#2a2533'],
    mid: ['#8d98ad', '#3a3446'],
    near: ['#5d7a52', '#1c2620'],
    wall: ['#f1e4d8', '#4a3d3c'],
    bright: ['#ffffff', '#574a4c'],
    lit: ['#8c6a5b', '#f0c674'],
    wire: ['#6b4a4a', '#8b7579'],
    water: ['#a9c6d2', '#23394a'],
  },
  look: { headings: 'serif', top: 'band', corners: 'soft', services: 'cards' },
  crest: ibarraCrest,
  view: ibarraView,
  question: { es: '¿Qué trámite desea realizar?', en: 'What would you like to get done?' },
  lead: {
    es: 'Consulte sus deudas, pague y siga sus trámites con una sola cuenta, sin hacer fila.',
    en: 'See what you owe, pay and follow your paperwork with one account, without queueing.',
  },
  words: {
    es: { searchPlaceholder: 'Deudas, patente, audiencias…', often: 'Lo más usado' },
    en: { searchPlaceholder: 'Debts, licence, hearings…' },
    // The widget's own word; the rest is shown in Spanish until a speaker has read it (docs/kichwa.md).
    'qu-EC': { enter: 'Yaykuna' },
  },
  services: ibarraServices,
  news: ibarraNews,
  contact: {
    address: 'Calle del Molino y Plaza Blanca, esquina',
    phone: '+593 6 555 0110',
    email: 'portalciudadano@ibarra.example',
    hours: [[{ es: 'Lunes a viernes', en: 'Monday to Friday' }, '8:00–16:30']],
    emergencies: '911',
  },
}
