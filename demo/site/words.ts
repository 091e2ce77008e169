/** The words of the site's own frame, in every language; what a city says of itself is in its file. */
import { chainOf, inLocale, type Locale } from '../../contract/locale.ts'
import type { Words } from '../cities/city.ts'
import { tu } from './words-tu.ts'
import { usted, type OwnWords, type SiteWords } from './words-usted.ts'

const en: SiteWords = {
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
  often: 'Most searched',
  noResult: 'No service matches your search.',
  enter: 'Sign in',
  create: 'Create an account',
  myAccount: 'My account',
  benefitsTitle: 'One sign-in for everything',
  benefits: [
    'Your details, written only once',
    'The progress of everything you ask for, always in view',
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
    'The city will never ask you for your password or a code by telephone.',
    'Before you enter it, check the address of this page.',
  ],
  here: 'You are at',
  recover: 'Recover your password',
  late: 'The form takes a few seconds to load. If it does not appear,',
  reload: 'reload this page',
  or: 'or',
  ownPage: 'open the form on a page of its own',
  stillLate: 'If it still does not appear, call us or visit us at the desk:',
  notFound: 'We cannot find this page',
  notFoundText: 'It may have moved. Start from the home page.',
  privacyTitle: 'How long we keep your data',
  privacyText:
    'Each kind of data that your account leaves with us, and when it is erased. You can ask at the desk to see, correct or erase what is yours.',
  termsTitle: 'Terms and conditions',
  privacyWhat: 'What',
  privacyKept: 'How long',
  footNote:
    'This site is a demonstration and belongs to no city: its news, prices and telephone numbers are made up.',
}

const words: OwnWords = { es: usted, en, 'es-MX': tu, 'es-VE': tu }

/** The frame's words in a language: its own, the city's over the site's, then those of what stands in for it. */
export const wordsOf = (own: OwnWords, locale: Locale): SiteWords =>
  chainOf(locale).reduceRight<SiteWords>(
    (said, one) => ({ ...said, ...words[one], ...own[one] }),
    usted,
  )

/** What is written for a language, or for the one that stands in for it. */
export const inLanguage = (texts: Words, locale: Locale): string =>
  inLocale<string>(texts, locale) ?? texts.es
