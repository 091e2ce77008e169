/** Chooses the screen of a page, and gives it what it is drawn from: what `elements/current-screen.ts` is to an element. */
import { nothing } from 'lit/html.js'
import { fieldsShown } from '../../contract/fields/index.ts'
import {
  flowsOfPage,
  type PageContent,
  type PageRefusal,
  type Shown,
} from '../../contract/own-page.ts'
import { fieldsOf } from '../../contract/steps/index.ts'
import { accountView } from '../account/account-view.ts'
import { askingOf, serviceAsked } from '../account/connected-services-view.ts'
import { DependencyValues } from '../elements/form-data.ts'
import { allScreens } from '../steps/all-screens.ts'
import { done } from '../steps/done.ts'
import { renderStep } from '../steps/index.ts'
import { progress } from '../steps/progress.ts'
import { signedIn } from '../steps/signed-in.ts'
import type { FlowScreenContext, ScreenContext, WaitingContext } from '../steps/screen-context.ts'
import { sayFor } from '../strings/labels.ts'
import { agreementWith } from './agreement-text.ts'
import { pasteLink } from './paste-link.ts'
import type { Presses } from './presses.ts'
import { serviceScreen } from './service-screens.ts'
import { withWholeForms } from './whole-form.ts'

type Is<What extends Shown['is']> = Extract<Shown, { is: What }>

const ignored = () => {}

/** Nothing counts down on a page: what it waits for is waited for from when it was drawn. */
const remaining = (seconds: number) => Math.max(0, seconds)

export class Screens {
  readonly #content: PageContent
  readonly #presses: Presses

  constructor(content: PageContent, presses: Presses) {
    this.#content = { ...content, profile: withWholeForms(content.profile) }
    this.#presses = presses
  }

  /** Names of the fields that the form asks for now. */
  asked(): readonly string[] {
    const { shown } = this.#content
    if (shown.is !== 'step') return []
    const fields = this.#fieldsOf(shown)
    const typed = new DependencyValues().to('', fields, shown.typed)
    return fieldsShown(fields, typed).map(({ name }) => name)
  }

  draw(): unknown {
    const { shown } = this.#content
    switch (shown.is) {
      case 'step':
        return this.#step(shown)
      case 'done':
        return this.#done(shown)
      case 'signed-in':
        return this.#signedIn(shown)
      case 'account':
        return this.#account(shown)
      case 'consent':
      case 'level':
      case 'factor':
      case 'sign-out':
      case 'signed-out':
      case 'unanswerable':
      case 'onwards':
        return serviceScreen(this.#context(), shown, this.#presses.noting)
    }
  }

  #context(): ScreenContext {
    const { profile, locale, page, shown, paths } = this.#content
    const kind = 'kind' in shown ? shown.kind : undefined
    return {
      profile,
      locale,
      say: sayFor(profile, locale, kind),
      own: allScreens.own,
      level: 1,
      id: (name) => `citizen-1-${name}`,
      // What stands on this page itself begins again there, which a link would not do; and what a provider has told goes
      // along with a press alone.
      hrefOf: (to) =>
        to in paths && to !== page && !(to === 'register' && kind === 'federated-login')
          ? paths[to as keyof typeof paths]
          : undefined,
      go: this.#presses.noting('go'),
    }
  }

  #configOf({ kind, screen }: Is<'step'>) {
    const { profile } = this.#content
    const [first] = profile.flows[kind] ?? profile.flows.login
    return profile.flows[kind]?.find(({ id }) => id === screen.at) ?? first
  }

  #fieldsOf(shown: Is<'step'>) {
    const fields = fieldsOf(this.#configOf(shown), shown.screen.view)
    return new DependencyValues().asked('', fields, shown.typed)
  }

  #step(shown: Is<'step'>) {
    const { kind, screen, refusal, account = null } = shown
    const { agreements, page } = this.#content
    const fields = this.#fieldsOf(shown)
    const context: Omit<FlowScreenContext, 'controls'> = {
      ...this.#context(),
      kind,
      screen: whenAsked(screen),
      config: this.#configOf(shown),
      fields,
      refusal: refusal && withoutWait(refusal),
      resent: shown.resent === true,
      sending: undefined,
      delayed: false,
      remaining,
      typed: new DependencyValues().to('', fields, shown.typed),
      changed: ignored,
      submit: ignored,
      progress,
      goBack: this.#presses.noting('go'),
      resend: (what) => this.#presses.noting(what === 'moreTime' ? 'more-time' : 'resend')(),
      signInWith: this.#presses.noting('sign-in-with'),
      comesFrom: shown.comesFrom,
      leaveProvider: () => this.#presses.noting('go')('register'),
      account,
    }
    const controls = { ...allScreens.controls, agreement: agreementWith(agreements) }
    const awaited = screen.step === 'verify-code' && screen.view.form === 'link'
    const opens = screen.flow === '' && kind === flowsOfPage[page][0]
    const mayPaste =
      screen.step === 'verify-code' || (opens && (page === 'register' || page === 'recover'))
    return [
      renderStep({ ...allScreens, controls }, context),
      mayPaste && page !== 'login' ? pasteLink({ ...this.#context(), kind }, awaited) : nothing,
    ]
  }

  #done({ kind, screen, refusal, resent, signedIn: isSignedIn }: Is<'done'>) {
    const { outcome, told = {}, flow } = screen
    const context = this.#context()
    const again: WaitingContext & { resent: boolean } = {
      ...context,
      kind,
      refusal: refusal && withoutWait(refusal),
      resent: resent === true,
      sending: undefined,
      remaining,
      resend: () => this.#presses.noting('resend')(),
      goBack: this.#presses.noting('go'),
    }
    return done({
      ...context,
      kind,
      outcome,
      details: { ...told, ...(told.resendIn !== undefined && { resendIn: 0 }) },
      signedIn: isSignedIn,
      again: flow === undefined ? undefined : again,
      proceed: this.#proceed(),
      download: (id, format) => this.#presses.noting('download')(`${id}--${format}`),
    })
  }

  #proceed() {
    const press = this.#presses.noting('proceed')
    return this.#content.returns ? () => press() : undefined
  }

  #signedIn({ account }: Is<'signed-in'>) {
    const leave = this.#presses.noting('sign-out')
    return signedIn({
      ...this.#context(),
      account,
      proceed: this.#proceed(),
      signOut: () => leave(),
    })
  }

  #account({ account, sections, sessions, services, asking, refusal }: Is<'account'>) {
    const { noting } = this.#presses
    return accountView({
      ...this.#context(),
      account,
      sessions,
      unlink: noting('unlink'),
      services: {
        connected: services,
        ...(asking !== undefined && { asking: serviceAsked(asking) }),
        ask: (id) => noting('ask')(askingOf(id)),
        withdraw: noting('withdraw'),
        keep: () => noting('keep')(),
      },
      ...(asking !== undefined && { asking }),
      ...(refusal && { result: refusal }),
      sections,
      begin: noting('go'),
      ask: noting('ask'),
      end: noting('end'),
      keep: () => noting('keep')(),
      signOut: () => noting('sign-out')(),
    })
  }
}

/** No button counts the seconds until it may be pressed: whoever is too early is told so. */
function whenAsked(screen: Is<'step'>['screen']): Is<'step'>['screen'] {
  if (screen.step !== 'verify-code' || screen.view.heldBack) return screen
  return { ...screen, view: { ...screen.view, resendIn: 0 } }
}

function withoutWait(refusal: PageRefusal): PageRefusal {
  if (refusal.code !== 'too_soon') return refusal
  const { retryAfter: _, ...rest } = refusal
  return rest
}
