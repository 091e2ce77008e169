/** Renders the first screen of a municipality beforehand, from the templates that the page uses later. Runs in Node. */
import { render } from '@lit-labs/ssr'
import { collectResult } from '@lit-labs/ssr/lib/render-result.js'
import { html } from 'lit/html.js'
import { helpPlaceholder } from '../../contract/link-address.ts'
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { rootTemplate } from '../elements/root-template.ts'
import { CurrentScreen } from '../elements/current-screen.ts'
import type { ElementHost } from '../elements/element-host.ts'
import { FurtherScreens } from '../elements/further-screens.ts'
import type { AvailableScreens } from '../elements/lazy-screens.ts'
import type { FirstProfile, RenderedScreen } from '../first/first-profile.ts'
import { allScreens } from '../steps/all-screens.ts'
import { firstScreens } from '../steps/index.ts'
import { fieldsOf } from '../../contract/steps/index.ts'
import { sentenceOf } from '../fields/lazy-validation.ts'
import { speak } from '../locale/language.ts'
import { msg } from '../locale/msg.ts'
import { helpLink } from '../steps/help-link.ts'
import { underWay } from '../steps/parts.ts'
import { addressOf, treesOf, withoutComments } from './parse.ts'
import { withAlternatives } from './alternatives.ts'
import { WordsApart } from './words-apart.ts'

/** A page of which the first screen is rendered. */
export type OpeningPage = 'login' | 'register' | 'recover'

/** An element that nobody has touched, as far as its first screen asks for it. */
function untouched(profile: PublicProfile, page: OpeningPage, locale: Locale, linked: boolean) {
  const [config] = profile.flows[page] ?? profile.flows.login
  const view = { known: {} }
  const screen = { at: config.id, step: config.step, flow: '', view }
  const status = { is: 'asking', prompt: { asks: 'step', screen, since: 0 }, turn: 1 }
  const getAttribute = (name: string) => (linked ? addressOf(name) : null)
  // A stand-in: what the screen does when it is used is not rendered.
  return {
    element: { getAttribute, headingLevel: null, querySelector: () => null },
    number: 1,
    page,
    service: { base: '', profile },
    locale,
    flow: { kind: page, status, form: '', fields: fieldsOf(config, view) },
    pageSession: { isRestoring: false },
    isAttended: false,
  } as unknown as ElementHost
}

/** A sign-in is drawn with what the main script holds; the others with all that there is. */
function availableScreensFor(host: ElementHost): Pick<AvailableScreens, 'screens' | 'further'> {
  return host.page === 'login'
    ? { screens: firstScreens, further: undefined }
    : { screens: allScreens, further: new FurtherScreens(host) }
}

async function rendered(host: ElementHost) {
  const screen = new CurrentScreen(host, availableScreensFor(host) as AvailableScreens)
  const content = [screen.warning(), screen.render()]
  const brand = host.service.profile.slug
  const help = helpOf(host.service.profile)
  const root = rootTemplate(
    { locale: host.locale, brand, styling: 'card', scheme: 'light', help },
    content,
  )
  return treesOf(await collectResult(render(root)))
}

const screenOf = async (profile: PublicProfile, page: OpeningPage, locale: Locale) =>
  withAlternatives(
    await rendered(untouched(profile, page, locale, true)),
    await rendered(untouched(profile, page, locale, false)),
  )

/** The Worker knows where the help is, and puts its address there. */
const helpOf = ({ support }: PublicProfile) => support.page && helpPlaceholder

/** Stands above the form, with what the page itself says beneath it. */
const notArrived = (profile: PublicProfile, locale: Locale) => html`
  <p class="ca-note" role="alert">${sentenceOf({ code: 'unreachable' }, locale)}</p>
  <button class="ca-button" type="button">${msg('Volver a intentarlo')}</button>
  ${helpLink(helpOf(profile))}
`

/** One after the other: the words that are spoken are one for all. */
async function inEach<Version>(
  { locales }: PublicProfile,
  version: (locale: Locale) => Promise<Version>,
): Promise<readonly Version[]> {
  const versions: Version[] = []
  for (const locale of locales) {
    await speak(locale)
    versions.push(await version(locale))
  }
  return versions
}

/** What of the municipality travels with the first script. */
export async function firstOf(profile: PublicProfile): Promise<FirstProfile> {
  const versions = await inEach(profile, async (locale) => ({
    screen: await screenOf(profile, 'login', locale),
    trouble: withoutComments(treesOf(await collectResult(render(notArrived(profile, locale))))),
    sending: underWay(false),
  }))
  const apart = new WordsApart(profile.locales)
  const screen = apart.trees(versions.map((version) => version.screen))
  const trouble = apart.trees(versions.map((version) => version.trouble))
  const sending = apart.text(versions.map((version) => version.sending))
  const { slug, brand } = profile
  return { slug, brand, screen, trouble, sending, words: apart.words }
}

/** What is fetched beside it for another page than the sign-in's. */
export async function screenFor(
  profile: PublicProfile,
  page: OpeningPage,
): Promise<RenderedScreen> {
  const versions = await inEach(profile, (locale) => screenOf(profile, page, locale))
  const apart = new WordsApart(profile.locales)
  return { screen: apart.trees(versions), words: apart.words }
}
