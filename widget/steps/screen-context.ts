/** What a screen is drawn from and what it can do. */
import type { TemplateResult } from 'lit/html.js'
import type { AccountFlow } from '../../contract/account-flows.ts'
import type { AccountView } from '../../contract/account.ts'
import type { Answer, Field } from '../../contract/fields/index.ts'
import type { FieldErrors } from '../../contract/errors.ts'
import type { FlowKind, Outcome, StepScreen, OutcomeDetails } from '../../contract/flow.ts'
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { StepName, StepConfig, ConfigOf, ViewOf } from '../../contract/steps/index.ts'
import type { DownloadFormat } from '../../contract/download-format.ts'
import type { Reply } from '../api/client.ts'
import type { Failure } from '../api/failure.ts'
import type { AgreementText, Controls } from '../fields/control.ts'
import type { PostalLookUps } from '../fields/postal-look-ups.ts'
import type { SubmissionKind } from '../flow/machine.ts'
import type { OwnWords, Say } from '../strings/labels.ts'

/** The pages of an element: a flow, or the citizen's account. */
export type ElementPage =
  Exclude<FlowKind, AccountFlow | 'dispute' | 'disown' | 'federated-login'> | 'account'

/** The context that every screen is rendered from. */
export interface ScreenContext {
  readonly profile: PublicProfile
  readonly locale: Locale
  readonly say: Say
  /** Undefined while no field is asked but those of a sign-in. */
  readonly own: OwnWords | undefined
  /** Level of the screen's heading, 1 to 6. */
  readonly level: number
  /** Prefix of every id, so that two elements can share a page. */
  readonly id: (name: string) => string
  /** Address of another page that holds a flow; undefined when the element switches in place. */
  readonly hrefOf: (page: ElementPage) => string | undefined
  readonly go: (page: ElementPage) => void
}

/** What the screens after the first can do in addition; not at hand before they are. */
export interface FurtherContext {
  readonly readAgreement: (id: string) => Promise<Reply<AgreementText>>
  readonly postalLookUps: PostalLookUps
  /** How far the flow has come. */
  readonly progress: (context: FlowScreenContext) => unknown
  /** Section of a form that is divided; empty for the first. */
  readonly section: string
  /** Shows another section; unasked, it takes no focus, and what is said stays. */
  readonly turnTo: (section: string, because?: 'unasked') => void
  /** Something in this section is to be corrected. */
  readonly refuse: (fields: FieldErrors) => void
  /** What was typed on the screens of this flow. */
  readonly typedBefore: Answer
  /** The citizen has come back to this form, and finds what was typed. */
  readonly isReturning: boolean
  /** The provider that a registration goes on from, as it calls itself. */
  readonly comesFrom: string | undefined
  /** Registers without it. */
  readonly leaveProvider: () => void
  /** Begins the flow again with what was typed. */
  readonly goBack: (page: ElementPage) => void
}

/** The context that the screen of a flow is rendered from, in addition. */
export interface FlowScreenContext extends ScreenContext, Partial<FurtherContext> {
  /** Counts the sections of a form that is divided, from nought. */
  readonly part?: number
  readonly kind: FlowKind
  readonly screen: StepScreen
  readonly config: StepConfig
  readonly fields: readonly Field[]
  readonly controls: Controls
  readonly refusal: Failure | undefined
  readonly resent: boolean
  readonly sending: SubmissionKind | undefined
  /** Sending takes a while, which is said once. */
  readonly delayed: boolean
  /** Seconds until a code may be asked for again, and until the present one ends. */
  readonly remaining: (seconds: number) => number
  /** The values of the fields that others depend on. */
  readonly typed: Answer
  /** The form holds something else now. */
  readonly changed: (form: HTMLFormElement) => void
  readonly submit: (form: HTMLFormElement) => void
  /** Asks for another message; or for more time with the one that was sent. */
  readonly resend: (what?: 'resend' | 'moreTime') => void
  /** Goes to another provider. */
  readonly signInWith?: (provider: string) => void
  /** The way to sign in by passkey; not at hand before the first screen stands. */
  readonly passkey?: (context: FlowScreenContext) => unknown
  /** The citizen who is signed in. */
  readonly account: AccountView | null
}

/** A screen after which only a message helps. */
export interface WaitingContext extends ScreenContext {
  readonly kind: FlowKind
  readonly refusal: Failure | undefined
  readonly sending: SubmissionKind | undefined
  /** Seconds until a message may be asked for again. */
  readonly remaining: (seconds: number) => number
  readonly resend: () => void
  readonly goBack?: FurtherContext['goBack']
}

/** The context of a flow's screen, with the configuration and view of its own step. */
export interface StepScreenContext<Name extends StepName> extends FlowScreenContext {
  readonly config: ConfigOf<Name>
  readonly view: ViewOf<Name>
}

export type StepView<Name extends StepName> = (context: StepScreenContext<Name>) => TemplateResult

export type StepViews = { readonly [Name in StepName]?: StepView<Name> }

export type DoneView = (context: DoneScreenContext) => TemplateResult

/** The context that the last screen of a flow is rendered from. */
export interface DoneScreenContext extends ScreenContext {
  readonly kind: FlowKind
  readonly outcome: Outcome
  readonly signedIn: boolean
  /** The sign-in that follows knows whose account it is. */
  readonly named?: boolean
  readonly details: OutcomeDetails
  /** Undefined where no other message can be asked for. */
  readonly again: (WaitingContext & { readonly resent: boolean }) | undefined
  /** Goes to where the page wanted the citizen; undefined when it wanted nothing. */
  readonly proceed: (() => void) | undefined
  /** Fetches the file of a download that is ready. */
  readonly download: (id: string, format: DownloadFormat) => void
}
