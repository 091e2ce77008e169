/** Every sentence that a citizen of one city can read in one language, in the order in which they meet it. */
import type { TemplateResult } from 'lit'
import { fieldErrorCodes } from '../../contract/errors.ts'
import type { Field } from '../../contract/fields/index.ts'
import { flowKinds, outcomes, type FlowKind } from '../../contract/flow.ts'
import type { Locale } from '../../contract/locale.ts'
import type { StepConfig } from '../../contract/steps/index.ts'
import { cities } from '../../demo/cities/index.ts'
import type { City } from '../../demo/cities/city.ts'
import { sampleWords } from '../../demo/sample-words.ts'
import { wordsOf } from '../../demo/site/words.ts'
import { speak } from '../../widget/locale/language.ts'
import { sayFor } from '../../widget/strings/labels.ts'
import { messages, type MessageName } from '../../worker/delivery/messages/index.ts'
import { letterheadOf } from '../../worker/delivery/queue/letterhead-of.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { textsOf } from './template-texts.ts'
import { viewsOfFactors } from './views-of-factors.ts'

export interface Said {
  /** Where it is said, e.g. `login.credentials`, `message.user-id`. */
  readonly at: string
  readonly text: string
}

/** What the views need of a browser to be imported. */
function pretendBrowser(): void {
  Object.assign(globalThis, {
    window: new EventTarget(),
    CSSStyleSheet: class {
      replaceSync() {}
    },
  })
}

const screensOf = async () => {
  pretendBrowser()
  const [{ allScreens }, { done }, { link }, { sentenceOf }, { fieldSentence }] = await Promise.all(
    [
      import('../../widget/steps/all-screens.ts'),
      import('../../widget/steps/done.ts'),
      import('../../widget/steps/link.ts'),
      import('../../widget/strings/failure-sentences.ts'),
      import('../../widget/strings/field-error-sentences.ts'),
    ],
  )
  return { allScreens, done, link, sentenceOf, fieldSentence }
}

type Screens = Awaited<ReturnType<typeof screensOf>>

/** The views that a step can be shown with: each says something that the others do not. */
const viewsOf = (use: StepConfig, kind: FlowKind): readonly unknown[] => {
  if (use.step === 'verify-code')
    return ['code', 'link'].flatMap((form) =>
      ['ana@ejemplo.com', undefined].flatMap((to) =>
        [false, true].map((heldBack) => ({
          form,
          to,
          heldBack: heldBack || undefined,
          channel: 'email',
          expiresIn: 600,
          resendIn: 0,
          undelivered: to ? true : undefined,
        })),
      ),
    )
  if (use.step === 'choose-contact')
    return [{ contacts: ['email', 'sms'].map((channel) => ({ id: channel, channel, to: '' })) }]
  if (use.step === 'details') return [{ known: kind === 'register' ? { givenNames: 'M•••' } : {} }]
  if (use.step === 'answer-question')
    return [{ question: 'street', questions: ['street'], code: 'email' }]
  if (use.step === 'edit-details') {
    const [first = '', ...asked] = use.fields.map(({ name }) => name)
    return [{ asked, fixed: [first], values: {} }]
  }
  if (use.step === 'new-contact') return [{ present: 'ana@ejemplo.com', undoHours: 72 }]
  if (use.step === 'withdraw-agreement') return [{ accepted: ['privacy'] }]
  if (use.step === 'confirm-deletion') return [{ days: 14 }]
  if (use.step in viewsOfFactors) return [viewsOfFactors[use.step as keyof typeof viewsOfFactors]]
  return [{ known: {}, agreements: ['privacy'], username: '', email: true, provider: 'google' }]
}

const noop = () => undefined

function contextOf(
  { public: profile }: Municipality,
  locale: Locale,
  kind: FlowKind,
  own: unknown,
) {
  return {
    profile,
    locale,
    kind,
    own,
    say: sayFor(profile, locale, kind),
    level: 2,
    id: (name: string) => name,
    hrefOf: noop,
    go: noop,
    proceed: undefined,
    busy: false,
    delayed: false,
    followLink: noop,
    refusal: undefined,
  }
}

// The views are asked as the page asks them, with less: what they need besides is left to the cast.
type AnyView = (context: unknown) => TemplateResult

function* ofFlow(screens: Screens, municipality: Municipality, locale: Locale, kind: FlowKind) {
  const { allScreens, fieldSentence } = screens
  for (const use of municipality.public.flows[kind] ?? [])
    for (const view of viewsOf(use, kind)) {
      const fields = allScreens.fieldsOf?.(use, view) ?? []
      const context = {
        ...contextOf(municipality, locale, kind, allScreens.own),
        screen: { at: use.id, step: use.step, flow: '', view },
        config: use,
        view,
        fields,
        controls: allScreens.controls,
        resent: true,
        remaining: (seconds: number) => seconds,
        typed: {},
        changed: noop,
        submit: noop,
        resend: noop,
        username: '',
      }
      const at = `${kind}.${use.id}`
      const draw = allScreens.views[use.step] as AnyView | undefined
      const asked = fields.filter(({ when }) => !when)
      for (const shown of [fields, asked])
        for (const text of textsOf(draw?.({ ...context, fields: shown.map(always) })))
          yield { at, text }
      for (const field of fields)
        for (const code of fieldErrorCodes)
          yield {
            at: `${at}.${field.name}`,
            text: context.say(`error.${code}`, fieldSentence(code, field, 'Nombre')),
          }
    }
}

/** A field that is asked whatever was answered before it. */
function always(field: Field): Field {
  const { when: _, ...asked } = field as Field & { when?: unknown }
  return asked
}

function* ofEnds(screens: Screens, municipality: Municipality, locale: Locale) {
  for (const kind of flowKinds.filter((one) => municipality.public.flows[one])) {
    const context = contextOf(municipality, locale, kind, screens.allScreens.own)
    for (const text of textsOf((screens.link as AnyView)(context)))
      yield { at: `${kind}.link`, text }
    for (const outcome of outcomes)
      for (const to of ['ana@ejemplo.com', undefined])
        for (const text of textsOf(
          (screens.done as AnyView)({ ...context, outcome, signedIn: false, details: { to } }),
        ))
          yield { at: `${kind}.done.${outcome}`, text }
  }
}

const failures = [
  'wrong_credentials',
  'account_suspended',
  'link_spent',
  'link_damaged',
  'not_approved_yet',
  'flow_expired',
  'registration_overtaken',
  'not_found',
  'origin_refused',
  'cookies_refused',
  'code_expired',
  'wrong_code',
  'too_many_attempts',
  'unavailable',
  'unreadable',
] as const

function* ofFailures({ sentenceOf }: Screens, { public: profile }: Municipality, locale: Locale) {
  const say = sayFor(profile, locale)
  for (const code of failures)
    yield { at: `failure.${code}`, text: say(`failure.${code}`, sentenceOf({ code }, locale)) }
}

function* ofMessages(municipality: Municipality, locale: Locale) {
  const letterhead = letterheadOf(municipality)
  for (const name of Object.keys(messages) as MessageName[])
    for (const channel of ['email', 'sms'] as const) {
      const words = sampleWords(municipality, name, channel)
      const rendered = messages[name].render(letterhead, words, locale, channel)
      const subject = 'subject' in rendered ? [rendered.subject, rendered.preheader] : []
      for (const text of [...subject, ...rendered.text.split('\n')].filter(Boolean))
        yield { at: `message.${name}`, text }
    }
}

function* ofSite({ slug }: Municipality['public'], locale: Locale) {
  const city = (cities as Readonly<Partial<Record<string, City>>>)[slug]
  if (!city) return
  const words: Readonly<Record<string, string | readonly string[]>> = wordsOf(
    city.words ?? {},
    locale,
  )
  for (const [key, said] of Object.entries(words))
    for (const text of [said].flat()) yield { at: `site.${key}`, text }
}

/** All of it; a sentence that is said twice in one place is listed once. */
export async function sentencesOf(
  municipality: Municipality,
  locale: Locale,
): Promise<readonly Said[]> {
  const screens = await screensOf()
  await speak(locale)
  const all = [
    ...flowKinds.flatMap((kind) => [...ofFlow(screens, municipality, locale, kind)]),
    ...ofEnds(screens, municipality, locale),
    ...ofFailures(screens, municipality, locale),
    ...ofMessages(municipality, locale),
    ...ofSite(municipality.public, locale),
  ]
  return [...new Map(all.map((said) => [`${said.at} ${said.text}`, said])).values()]
}
