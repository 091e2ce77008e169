/** The questions about a new municipality, in their order: what each suggests, and how its answer is judged. */
import { documents, type DocumentKind } from '../../../contract/documents/index.ts'
import { grounds, readableOn } from '../../../contract/contrast.ts'
import { locales, type Locale } from '../../../contract/locale.ts'
import { defaultRetention } from '../../../worker/municipalities/default-retention.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { helpAt, pagesAt } from '../../../worker/municipalities/pages.ts'
import type { Question, Questions } from '../questionnaire.ts'
import { agreementNames, contactNames, type Answers } from './answers.ts'
import { carriers, carrierSettings, type CarrierSettingName } from './carriers.ts'
import { logoAt, textsIn } from './files.ts'
import * as read from './readers.ts'
import type { MunicipalitySentences } from './sentences.ts'

const known: Readonly<Record<string, Municipality>> = municipalities

const keysOf = <Key extends string>(registry: Readonly<Record<Key, unknown>>) =>
  Object.keys(registry) as Key[]

const kinds = keysOf(documents)

/** A country's own before those of any, and what everybody has before what companies have, too. */
const ofCountry = (country: string): readonly DocumentKind[] => {
  const isOfAny = (kind: DocumentKind) => Number(documents[kind].country === 'any')
  const isShared = (kind: DocumentKind) => Number(documents[kind].holder !== 'person')
  return kinds
    .filter((kind) => documents[kind].country === country || isOfAny(kind))
    .toSorted((one, other) => isOfAny(one) - isOfAny(other) || isShared(one) - isShared(other))
}

const spanishOf = (country: string): Locale =>
  locales.find((locale) => locale === `es-${country}`) ?? 'es'

/** In which a city of the same country is. */
const usualTimeZone = (country: string): string | undefined =>
  Object.values(known).find(({ public: about }) => about.country === country)?.public.timeZone

/** `la Cuenta Ciudadana`, `el Portal Ciudadano`, `Mi Carpeta`: to be corrected where the rule of thumb is wrong. */
function withArticle(service: string): string {
  const [first = ''] = service.split(' ')
  if (/^(?:mi|tu|su|el|la|los|las)$/i.test(first)) return service
  return `${first.endsWith('a') ? 'la' : 'el'} ${service}`
}

/** WCAG 2.2, 1.4.6: what is suggested need not be the least. */
const comfortable = 7

const inDays = (seconds: number) => String(seconds / 86_400)

type PageName = 'loginPage' | 'registerPage' | 'recoverPage' | 'accountPage'

export function questionsIn(say: MunicipalitySentences): Questions<Answers> {
  const { ask, headings } = say
  const text = read.shaped(/^\P{Cc}+$/u, say.needed)
  const domain = (typed: string) =>
    read.isDomain(typed) ? { value: typed } : { refused: say.domainShape }

  const page = (name: PageName): Question<string, Answers> => ({
    ask: ask[name],
    suggest: ({ site = '' }) =>
      pagesAt(site)[name.replace('Page', '') as keyof typeof demo.public.pages],
    read: (typed, { origins = [] }) => read.pageOf(origins, say)(typed),
  })

  const setting = (name: CarrierSettingName): Question<string | undefined, Answers> => {
    const { via, what, shape, example } = carrierSettings[name]
    return {
      ask: `${via}, ${say.settings[what]}`,
      when: ({ email = [], sms = [] }) => [...email, ...sms].some((one) => one === via),
      read: read.shaped(shape, say.settingShape(example)),
    }
  }
  const settings = Object.fromEntries(
    keysOf(carrierSettings).map((name) => [name, setting(name)]),
  ) as Pick<Questions<Answers>, CarrierSettingName>

  return {
    slug: {
      ask: ask.slug,
      heading: headings.city,
      read: (typed) =>
        Object.hasOwn(known, typed)
          ? { refused: say.slugTaken(typed) }
          : read.shaped(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$(?<=^.{2,31})/, say.slugShape)(typed),
    },
    name: { ask: ask.name, read: text },
    service: { ask: ask.service, suggest: () => demo.public.service, read: text },
    serviceSaid: {
      ask: ask.serviceSaid,
      suggest: ({ service = '' }) => withArticle(service),
      read: text,
    },
    country: { ask: ask.country, read: read.country(say) },
    timeZone: {
      ask: ask.timeZone,
      suggest: ({ country = '' }) => usualTimeZone(country),
      read: read.timeZone(say),
    },
    languages: {
      ask: ask.languages,
      suggest: ({ country = '' }) => `${spanishOf(country)},en`,
      read(typed) {
        const reading = read.someOf(locales, say)(typed)
        if ('refused' in reading) return reading
        const [first, ...others] = reading.value
        return first ? { value: [first, ...others] } : { refused: say.noneChosen }
      },
    },

    domain: {
      ask: ask.domain,
      heading: headings.site,
      suggest: ({ slug = '' }) => `${slug}.example`,
      read: domain,
    },
    site: {
      ask: ask.site,
      suggest: ({ domain: own = '' }) => `https://www.${own}`,
      read: read.origin(say),
    },
    origins: {
      ask: ask.origins,
      suggest: ({ site }) => site,
      read: (typed, { site = '' }) => read.origins(site, say)(typed),
    },
    base: {
      ask: ask.base,
      suggest: ({ domain: own = '' }) => `https://id.${own}`,
      read(typed, { origins = [] }) {
        const reading = read.origin(say)(typed)
        return 'value' in reading && origins.includes(reading.value)
          ? { refused: say.baseIsSite }
          : reading
      },
    },
    loginPage: page('loginPage'),
    registerPage: page('registerPage'),
    recoverPage: page('recoverPage'),
    accountPage: page('accountPage'),
    helpPage: {
      ask: ask.helpPage,
      suggest: ({ site = '' }) => helpAt(site),
      read: read.optional(read.link(say)),
    },
    supportEmail: {
      ask: ask.supportEmail,
      suggest: ({ domain: own = '' }) => `cuenta@${own}`,
      read: read.email(say),
    },
    supportPhone: { ask: ask.supportPhone, suggest: () => read.nothing, read: read.optional(text) },
    supportOffice: {
      ask: ask.supportOffice,
      suggest: () => read.nothing,
      read: read.optional(text),
    },

    documents: {
      ask: `${ask.documents} (${kinds.join(', ')})`,
      heading: headings.citizens,
      suggest: ({ country = '' }) => ofCountry(country).join(','),
      read: read.someOf(kinds, say, 0),
    },
    contacts: {
      ask: ask.contacts,
      suggest: () => 'email',
      read(typed) {
        const reading = read.someOf(contactNames, say)(typed)
        return 'value' in reading && !reading.value.includes('email')
          ? { refused: say.emailNeeded }
          : reading
      },
    },
    agreements: {
      ask: ask.agreements,
      suggest: () => agreementNames.join(','),
      read: read.someOf(agreementNames, say, 0),
    },
    texts: {
      ask: ask.texts,
      when: ({ agreements = [] }) => agreements.length > 0,
      suggest: () => read.nothing,
      read: (typed, { agreements = [], languages = [] }) =>
        read.optional(textsIn(agreements, languages, say))(typed),
    },
    keepSuspended: {
      ask: ask.keepSuspended,
      suggest: () => inDays(defaultRetention.suspended),
      read: read.days(say),
    },
    keepDevice: {
      ask: ask.keepDevice,
      suggest: () => inDays(defaultRetention.device),
      read: read.days(say),
    },

    senderName: {
      ask: ask.senderName,
      heading: headings.messages,
      suggest: ({ name }) => name,
      read: text,
    },
    senderAddress: {
      ask: ask.senderAddress,
      suggest: ({ domain: own = '' }) => `no-responder@${own}`,
      read: read.email(say),
    },
    email: {
      ask: `${ask.email} (${Object.keys(carriers.email).join(', ')})`,
      suggest: () => 'resend',
      read: read.someOf(keysOf(carriers.email), say),
    },
    sms: {
      ask: `${ask.sms} (${Object.keys(carriers.sms).join(', ')})`,
      when: ({ contacts = [] }) => contacts.includes('phone'),
      suggest: () => 'twilio',
      read: read.someOf(keysOf(carriers.sms), say),
    },
    ...settings,

    accent: {
      ask: ask.accent,
      heading: headings.brand,
      suggest: () => demo.public.brand.accent,
      read: read.colour('light', say),
    },
    accentDark: {
      ask: ask.accentDark,
      suggest: ({ accent = '' }) => readableOn(grounds.dark, accent, comfortable),
      read: read.colour('dark', say),
    },
    logo: { ask: ask.logo, suggest: () => read.nothing, read: read.optional(logoAt(say)) },
  }
}
