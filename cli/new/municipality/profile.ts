/** The profile of a new municipality: what we recommend, as Ciudad Abierta has it, with the answers in their places. */
import { getDomain } from 'tldts'
import type { PublicProfile } from '../../../contract/profile.ts'
import { languageOf } from '../../../contract/locale.ts'
import { days } from '../../../contract/units.ts'
import { defaultRetention } from '../../../worker/municipalities/default-retention.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { draft } from '../../deploy/unready.ts'
import type { AgreementName, Answers } from './answers.ts'
import { carriers, type Told } from './carriers.ts'
import { draftedFor, draftsOf, titles } from './drafts.ts'
import { flowsOf } from './flows.ts'

/** @param month in which it is written, e.g. `2026-11` */
export const profileOf = (answers: Answers, month: string): Municipality => ({
  public: {
    slug: answers.slug,
    name: answers.name,
    service: answers.service,
    country: answers.country,
    locales: answers.languages,
    timeZone: answers.timeZone,
    brand: { accent: answers.accent, accentDark: answers.accentDark },
    pages: {
      login: answers.loginPage,
      register: answers.registerPage,
      recover: answers.recoverPage,
      account: answers.accountPage,
    },
    support: {
      ...(answers.helpPage && { page: answers.helpPage }),
      email: answers.supportEmail,
      ...(answers.supportPhone && { phone: answers.supportPhone }),
      ...(answers.supportOffice && { office: answers.supportOffice }),
    },
    agreements: Object.fromEntries(
      answers.agreements.map((name) => [
        name,
        {
          version: answers.texts ? month : month + draft,
          title: Object.fromEntries(
            draftedFor(answers.languages).map((language) => [language, titles[name][language]]),
          ),
        },
      ]),
    ),
    passkeys: { rpId: domainOfPasskeys(answers) },
    flows: flowsOf(answers),
    wording: wordingOf(answers),
    ...(answers.contacts.includes('phone') && { words: phoneWords }),
  },
  private: {
    base: answers.base,
    ...(answers.logo && { crest: true }),
    origins: answers.origins,
    audience: answers.site,
    tokenClaims: demo.private.tokenClaims,
    lifetimes: demo.private.lifetimes,
    retention: retentionOf(answers),
    limits: demo.private.limits,
    delivery: deliveryOf(answers),
    sender: { name: answers.senderName, address: answers.senderAddress },
    agreements: textsOf(answers),
  },
})

/** What the site and the Worker's host share, so that a passkey is good on both; else the Worker's host. */
function domainOfPasskeys({ base, site }: Pick<Answers, 'base' | 'site'>): string {
  const shared = getDomain(base)
  return shared !== null && shared === getDomain(site) ? shared : new URL(base).hostname
}

/** What the product has no words of its own for. */
const phoneWords: NonNullable<PublicProfile['words']> = {
  es: {
    'field.phone.label': 'Teléfono',
    'field.phone.hint': 'De preferencia su celular: ahí puede recibir códigos.',
    'field.contact.option.email': 'Correo electrónico',
    'field.contact.option.sms': 'Mensaje de texto',
    'step.phone.title': 'Compruebe su celular',
  },
  en: {
    'field.phone.label': 'Telephone',
    'field.phone.hint': 'Preferably your mobile: you can receive codes there.',
    'field.contact.option.email': 'E-mail',
    'field.contact.option.sms': 'Text message',
    'step.phone.title': 'Confirm your mobile',
  },
}

/** A service's name stands in sentences of its own language with an article. */
const wordingOf = ({ languages, service, serviceSaid }: Answers) =>
  Object.fromEntries(
    languages.flatMap((locale) => {
      const said = { es: serviceSaid, en: `the ${service}` }[languageOf(locale) ?? '']
      return said ? [[locale, { service: said }]] : []
    }),
  )

const retentionOf = ({ keepSuspended, keepDevice }: Answers) => ({
  ...defaultRetention,
  suspended: days(keepSuspended),
  device: days(keepDevice),
})

function deliveryOf(answers: Answers): Municipality['private']['delivery'] {
  const { slug, base } = answers
  const told: Told = {
    slug,
    base,
    setting(name) {
      const answer = answers[name]
      if (answer === undefined) throw new Error(`${name} was not asked`)
      return answer
    },
    secret: (name) => `${name}_${slug.toUpperCase().replaceAll('-', '_')}`,
  }
  return {
    email: answers.email.map((name) => carriers.email[name](told)),
    sms: (answers.sms ?? []).map((name) => carriers.sms[name](told)),
  }
}

const textsOf = (answers: Answers): Municipality['private']['agreements'] =>
  Object.fromEntries(
    answers.agreements.map((name: AgreementName) => [
      name,
      answers.texts?.[name] ?? draftsOf(name, answers.languages, answers),
    ]),
  )
