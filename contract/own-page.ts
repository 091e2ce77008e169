/** A page of the Worker's own: what it is drawn from, and what a form on it sends besides the citizen's answers. */
import { accountFlows } from './account-flows.ts'
import type { AccountSections } from './account-sections/index.ts'
import type { AccountView, SessionView } from './account.ts'
import type { ClaimName, ConnectedService } from './account-claims.ts'
import type { ErrorBody, PageErrorCode } from './errors.ts'
import type { Answer } from './fields/index.ts'
import type { DoneScreen, FlowKind, StepScreen } from './flow.ts'
import type { Level } from './level.ts'
import type { Locale } from './locale.ts'
import type { Pages, PublicProfile } from './profile.ts'

export type OwnPage = keyof Pages

/** The flows that each page shows, the one that it opens with first. */
export const flowsOfPage = {
  login: ['login', 'federated-login'],
  register: ['register'],
  recover: ['recover', 'find-user', 'request-contact', 'dispute', 'disown'],
  account: ['login', ...accountFlows],
} as const satisfies Record<OwnPage, readonly [FlowKind, ...FlowKind[]]>

export const ownPages = Object.keys(flowsOfPage) as readonly OwnPage[]

/** Fields of a page's form that are no answers: those of a step have no hyphen. */
export const formFields = {
  /** Proves that the form was made for this browser. */
  token: 'ca-token',
  /** Unguessable, another one each time that a form is drawn: names the attempts of this form. */
  nonce: 'ca-nonce',
  kind: 'ca-kind',
  /** Empty before the first answer was taken. */
  flow: 'ca-flow',
  at: 'ca-at',
  /** Names of the fields that were drawn. */
  asked: 'ca-asked',
  locale: 'ca-locale',
  /** What was pressed, where it is not the form's own button. */
  press: 'ca-press',
  /** The link of a message, as it was pasted. */
  link: 'ca-link',
  /** What a service has asked, as it came: looked at anew when the citizen has said yes or no. */
  request: 'ca-request',
  /** What the citizen was asked, and as whom: an answer to something else is none. */
  proof: 'ca-proof',
} as const

/** What presses do that are no answers: `go:recover`, `end:ses_…`. */
export const pressNames = [
  'go',
  'resend',
  'more-time',
  'proceed',
  'sign-out',
  'sign-in-with',
  'unlink',
  'ask',
  'end',
  'keep',
  'allow',
  'decline',
  'withdraw',
  'download',
] as const

export type PressName = (typeof pressNames)[number]

/** Why something was refused; a code that only a page can find out is among them. */
export type PageRefusal = Pick<ErrorBody, 'fields' | 'level' | 'retryAfter' | 'triesLeft'> & {
  readonly code: PageErrorCode | 'cookies_refused'
  /** The form still holds what was typed. */
  readonly typed?: true
}

/** One thing that a service asks to know. */
export interface AskedClaim {
  readonly claim: ClaimName
  /** What for, as the city has written it down. */
  readonly purpose?: string
  /** What it would be told; undefined where the account does not hold it. */
  readonly value?: string | boolean
}

/** What a page shows of a service of the city that a citizen comes from, or goes to. */
export type ShownOfService =
  | {
      readonly is: 'consent'
      readonly service: string
      readonly claims: readonly AskedClaim[]
      readonly account: AccountView
    }
  /** The city has not proven enough of the account. */
  | { readonly is: 'level'; readonly service: string; readonly wanted: Level }
  /** The service asks for a second factor, and the account has none. */
  | { readonly is: 'factor'; readonly service: string }
  /** Asks whether the session is to be ended. */
  | { readonly is: 'sign-out'; readonly service?: string }
  | { readonly is: 'signed-out' }
  /** What a service has asked can be answered to nobody. */
  | { readonly is: 'unanswerable'; readonly code?: string }
  /** Leads on by itself; here for browsers that do not. */
  | { readonly is: 'onwards'; readonly service?: string; readonly to: string }

/** What a page shows. */
export type Shown =
  | ShownOfService
  | {
      readonly is: 'step'
      readonly kind: FlowKind
      readonly screen: StepScreen
      readonly refusal?: PageRefusal
      /** What stands in the form; secrets are left out when it is drawn. */
      readonly typed?: Answer
      /** The provider that a registration goes on from, as it calls itself. */
      readonly comesFrom?: string
      readonly account?: AccountView
      /** Another message has just been sent. */
      readonly resent?: true
    }
  | {
      readonly is: 'done'
      readonly kind: FlowKind
      readonly screen: DoneScreen
      readonly refusal?: PageRefusal
      readonly signedIn: boolean
      readonly resent?: true
    }
  | { readonly is: 'signed-in'; readonly account: AccountView }
  | {
      readonly is: 'account'
      readonly account: AccountView
      readonly sections: AccountSections
      readonly sessions: readonly SessionView[]
      readonly services: readonly ConnectedService[]
      /** A session's id, `others`, `all` or a service's: to be ended once the citizen says so. */
      readonly asking?: string
      readonly refusal?: PageRefusal
    }

/** What a language says otherwise than the views, by the ids of messages: texts, and texts with places for values. */
export type Words = Readonly<
  Record<
    string,
    | string
    | {
        readonly strTag: true
        readonly strings: readonly string[]
        /** Which value of the view stands at each place. */
        readonly values: readonly number[]
      }
  >
>

/** Where the words of a language lie among the Worker's static assets; no route gives them to anybody. */
export const wordsFile = (locale: Locale): string => `/words/${locale}.json`

/** Where the styles of every page lie, but for the colours of a municipality. */
export const stylesFile = '/page.css'

/** The content of a page. */
export interface PageContent {
  readonly profile: PublicProfile
  readonly locale: Locale
  readonly page: OwnPage
  readonly shown: Shown
  /** Paths of the four pages, in the names of the language. */
  readonly paths: Pages
  /** Texts of agreements, by their ids. */
  readonly agreements: Readonly<Record<string, string>>
  /** Whether the page that sent the citizen here wants them back. */
  readonly returns: boolean
  readonly token: string
  readonly nonce: string
  /** Where forms are sent, where that is not the page itself; and what they send of a service's request. */
  readonly onService?: {
    readonly action: string
    readonly request: string
    readonly proof: string
  }
}

/** A drawn page: markup of ours, in which whatever came from elsewhere is escaped. */
export interface DrawnPage {
  readonly markup: string
  readonly heading: string
  /** In what language most of it is, to be read aloud. */
  readonly lang: string
  /** Something is to be corrected. */
  readonly isWrong: boolean
  /** `Error:` in the page's language, before the title of one that is to be corrected. */
  readonly errorWord: string
}

/** What a downloaded document is drawn from. */
export interface RecordContent {
  readonly profile: PublicProfile
  readonly locale: Locale
  readonly account: AccountView
  readonly sections: AccountSections
  readonly sessions: readonly SessionView[]
  readonly services: readonly ConnectedService[]
}
