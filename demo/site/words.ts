/** The words of the site's own frame, in every language; what a city says of itself is in its file. */
import { fallbacks, inLocale, type Locale } from '../../contract/locale.ts'
import type { Words } from '../cities/city.ts'
import { tu } from './words-tu.ts'

const es = {
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
  enter: 'Entrar',
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
  recover: 'Recuperar la cuenta',
  fallback: 'Para continuar, active JavaScript o visítenos en la ventanilla.',
  notFound: 'No encontramos esta página',
  notFoundText: 'Quizá cambió de lugar. Empiece por la página de inicio.',
  footNote:
    'Este sitio es una demostración y no pertenece a ninguna ciudad: sus noticias, tarifas y teléfonos son inventados.',
}

const en: typeof es = {
  skip: 'Skip to content',
  fictional: 'Demo: not an official site',
  cities: 'Cities of the demo',
  menu: 'Main menu',
  home: 'Home',
  services: 'Services',
  news: 'News',
  attention: 'Visit us',
  language: 'Language',
  search: 'Search',
  searchLabel: 'Search for a service',
  searchPlaceholder: 'Property, water, permits…',
  often: 'Often searched',
  noResult: 'No service matches your search.',
  enter: 'Sign in',
  create: 'Create an account',
  myAccount: 'My account',
  benefitsTitle: 'One sign-in for everything',
  benefits: [
    'Your details, written only once',
    'The progress of every procedure, always in view',
    'A message before every due date',
  ],
  withAccount: 'With your account',
  needs: 'What you need',
  cost: 'Cost',
  time: 'Time',
  start: 'Start online',
  inPerson: 'You may also come to the desk with the same documents.',
  allServices: 'All services',
  hours: 'Opening hours',
  contact: 'Contact',
  emergencies: 'Emergencies',
  help: 'Do you need help?',
  helpText: 'At the desk we help you to create or recover your account. Bring your document.',
  careTitle: 'Look after your account',
  care: [
    'The city never asks for your password or a code by telephone.',
    'Before you type it, check the address of this page.',
  ],
  here: 'You are at',
  recover: 'Recover the account',
  fallback: 'To continue, turn JavaScript on or visit us at the desk.',
  notFound: 'We cannot find this page',
  notFoundText: 'It may have moved. Start from the home page.',
  footNote:
    'This site is a demonstration and belongs to no city: its news, prices and telephones are made up.',
}

export type SiteWords = typeof es

/** Words of the frame by language, as far as each says them its own way. */
export type OwnWords = Readonly<Partial<Record<Locale, Partial<SiteWords>>>>

const words: OwnWords = { es, en, 'es-MX': tu, 'es-VE': tu }

/** The frame's words in a language: its own, the city's over the site's, then those of what stands in for it. */
export const wordsOf = (own: OwnWords, locale: Locale): SiteWords =>
  [locale, ...fallbacks[locale]].reduceRight<SiteWords>(
    (said, one) => ({ ...said, ...words[one], ...own[one] }),
    es,
  )

/** What is written for a language, or for the one that stands in for it. */
export const inLanguage = (texts: Words, locale: Locale): string =>
  inLocale<string>(texts, locale) ?? texts.es
