/** Gives the screens after the first what they are drawn from, and asks the Worker what their forms need to know. */
import type { DoneScreen } from '../../contract/flow.ts'
import type { PostalPlace } from '../../contract/postal-place.ts'
import { routesOf } from '../../contract/routes.ts'
import { request } from '../api/client.ts'
import { pageClock } from '../clock.ts'
import type { AgreementText } from '../fields/control.ts'
import { postalLookUps, type PostalLookUp, type PostalLookUps } from '../fields/postal-look-ups.ts'
import { forgetIdentity, recallIdentity } from '../flow/identity-memory.ts'
import type { FlowStatus } from '../flow/machine.ts'
import { solveChallenge } from '../proof-of-work/lazy-solutions.ts'
import { session } from '../session.ts'
import { allScreens as screens } from '../steps/all-screens.ts'
import { done, leadsToSignIn } from '../steps/done.ts'
import { forget, isShared, recall } from '../steps/drafts.ts'
import { keptForSignIn } from '../steps/drafts-of-tab.ts'
import { link } from '../steps/link.ts'
import type { Screens } from '../steps/index.ts'
import { namedAtSignIn } from '../steps/sign-in-name.ts'
import { progress } from '../steps/progress.ts'
import type { FurtherContext, ScreenContext } from '../steps/screen-context.ts'
import { saveDownload } from './save-download.ts'
import { sectionOf } from './position.ts'
import { isReturning, returnsTo } from './returning.ts'
import { SignedInScreen, signedInSheets } from './signed-in-screen.ts'

/** With the styles of all that came before. */
export const allScreens: Screens = {
  ...screens,
  sheets: [...signedInSheets, ...screens.sheets],
}

export class FurtherScreens extends SignedInScreen {
  #looked: { readonly form: string; readonly postalLookUps: PostalLookUps } | undefined

  /** Whom the Worker says that the flow is about. */
  #told: string | undefined

  override forget(context: ScreenContext): void {
    const root = this.host.element.querySelector('.ca-root')
    if (root) forget(context, root)
  }

  done(context: ScreenContext, { outcome, told: details = {}, flow }: DoneScreen) {
    const { kind } = this.host.flow
    const isSignedIn = session.account !== null
    const named = !isSignedIn && leadsToSignIn[outcome] && this.#keepName(context, details.userId)
    if (flow === undefined) this.forget(context)
    if (kind === 'register') forgetIdentity(context.profile.slug)
    return done({
      ...context,
      kind,
      outcome,
      details,
      signedIn: isSignedIn,
      named: named === true,
      again: flow === undefined ? undefined : this.#again(context, flow),
      proceed: this.proceed(),
      download: (id, format) => void saveDownload(this.host, id, format),
    })
  }

  /** Keeps for the sign-in whose account it is; nothing on a computer that others use. */
  #keepName(context: ScreenContext, told = this.#told): boolean {
    const { profile } = context
    const { kind } = this.host.flow
    const root = this.host.element.querySelector('.ca-root')
    const tab = keptForSignIn(profile.slug)
    const typed = root ? recall({ ...context, kind }, root) : {}
    const known = root && isShared(root) ? undefined : namedAtSignIn(profile, kind, typed, told)
    if (known) tab.keep({ kind, typed: known })
    return Object.keys(tab.recall()?.typed ?? {}).length > 0
  }

  /** The message that a flow ended with may be asked for again. */
  #again(context: ScreenContext, ended: string) {
    const host = this.host
    const { kind, status } = host.flow
    const { since, refusal, resent } = status.is === 'done' ? status : { since: 0 }
    const remaining = (seconds: number) => {
      const until = since + seconds * 1000
      host.countdown.watch(until)
      return Math.max(0, (until - pageClock()) / 1000)
    }
    const resend = () => {
      host.touched = true
      void host.flow.requests.sendEndAgain(ended)
    }
    const state = { kind, refusal, resent: resent === true, sending: undefined }
    const { goBack } = this.given(context)
    return { ...context, ...state, goBack, remaining, resend }
  }

  link(context: ScreenContext, status: Extract<FlowStatus, { is: 'asking' | 'sending' }>) {
    const { flow } = this.host
    const followLink = (shared: boolean) => {
      this.host.touched = true
      void flow.useLink(shared)
    }
    const refusal = status.is === 'asking' ? status.refusal : undefined
    const sending = { busy: status.is === 'sending', delayed: 'delayed' in status }
    return link({ ...context, kind: flow.kind, refusal, ...sending, followLink })
  }

  /** What a form can do besides. */
  given(context: ScreenContext): FurtherContext {
    const host = this.host
    const { flow } = host
    const root = host.element.querySelector('.ca-root')
    const { flow: begun, view = {} } = flow.screen ?? {}
    if (!begun) this.#told = undefined
    if ('username' in view) this.#told = view.username
    return {
      typedBefore: root ? recall({ ...context, kind: flow.kind }, root) : {},
      readAgreement: this.readAgreement,
      postalLookUps: this.lookUpsOf(flow.form),
      progress,
      section: sectionOf(host),
      turnTo: (id, because) => {
        host.section = { form: flow.form, id }
        if (!because) {
          host.touched = true
          flow.handle({ what: 'turned' })
          host.focusNext('heading')
        }
        host.requestUpdate()
      },
      refuse: (fields) => {
        host.touched = true
        flow.handle({ what: 'refused', failure: { code: 'invalid_answer', fields } })
      },
      comesFrom:
        flow.kind === 'register' ? recallIdentity(context.profile.slug)?.provider : undefined,
      leaveProvider: () => {
        forgetIdentity(context.profile.slug)
        if (root) forget(context, root)
        host.go('register')
      },
      isReturning: isReturning(host),
      goBack: (page) => {
        host.go(page)
        returnsTo(host, flow.form)
      },
    }
  }

  readonly readAgreement = (id: string) => {
    const { service, locale } = this.host
    return this.#ask<AgreementText>(
      `${routesOf(service.profile.slug).agreement(id)}?locale=${locale}`,
    )
  }

  /** The look-ups of one form; another form begins without. */
  lookUpsOf(form: string): PostalLookUps {
    if (this.#looked?.form !== form) {
      this.#looked = {
        form,
        postalLookUps: postalLookUps(this.#lookUp, () => this.host.requestUpdate()),
      }
    }
    return this.#looked.postalLookUps
  }

  /** Pays, unseen, where others behind the same address have used up what is free. */
  readonly #lookUp: PostalLookUp = async (country, code) => {
    const { geo } = routesOf(this.host.service.profile.slug)
    const reply = await this.#ask<PostalPlace>(geo(country, code))
    const challenge = reply.ok ? undefined : reply.failure.challenge
    const human = challenge && (await solveChallenge(challenge, this.host.signal))
    return human === undefined ? reply : this.#ask<PostalPlace>(geo(country, code, human))
  }

  /** Asks for what is no secret. */
  #ask<Value>(path: string) {
    const { service, signal } = this.host
    return request<Value>({ method: 'GET', url: service.base + path, signal, open: true })
  }
}
