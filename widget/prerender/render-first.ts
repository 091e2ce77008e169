/** Renders the first screen of a municipality beforehand, from the templates that the page uses later. Runs in Node. */
import { render } from '@lit-labs/ssr'
import { collectResult } from '@lit-labs/ssr/lib/render-result.js'
import { html } from 'lit/html.js'
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { frame } from '../elements/frame.ts'
import { Renderer } from '../elements/renderer.ts'
import type { ElementHost } from '../elements/element-host.ts'
import type { FirstProfile } from '../first/first-profile.ts'
import { sentenceOf } from '../fields/lazy-validation.ts'
import { speak } from '../locale/language.ts'
import { msg } from '../locale/words.ts'
import { underWay } from '../steps/parts.ts'
import { addressOf, treesOf, withoutComments } from './parse.ts'
import { withAlternatives } from './alternatives.ts'
import { WordsApart } from './words-apart.ts'

/** An element that nobody has touched, as far as its first screen asks for it. */
function untouched(profile: PublicProfile, locale: Locale, hasAddresses: boolean) {
  const [config] = profile.flows.login
  const screen = { at: config.id, step: config.step, flow: '', view: { known: {} } }
  const status = { is: 'asking', prompt: { asks: 'step', screen, since: 0 }, turn: 1 }
  const getAttribute = (name: string) => (hasAddresses ? addressOf(name) : null)
  // A stand-in: what the screen does when it is used is not rendered.
  return {
    element: { getAttribute, headingLevel: null },
    number: 1,
    page: 'login',
    service: { base: '', profile },
    locale,
    flow: { kind: 'login', status, form: '', fields: 'fields' in config ? config.fields : [] },
    pageSession: { isRestoring: false },
    isAttended: false,
  } as unknown as ElementHost
}

async function rendered(profile: PublicProfile, locale: Locale, hasAddresses: boolean) {
  const renderer = new Renderer(untouched(profile, locale, hasAddresses))
  const content = [renderer.warning(), renderer.render()]
  const framed = frame({ locale, brand: profile.slug, styling: 'card', scheme: 'light' }, content)
  return treesOf(await collectResult(render(framed)))
}

/** Stands above the form, with what the page itself says beneath it. */
const notArrived = (locale: Locale) => html`
  <p class="ca-note" role="alert">${sentenceOf({ code: 'unreachable' }, locale)}</p>
  <button class="ca-button" type="button">${msg('Volver a intentarlo')}</button>
`

/** What is seen of a sign-in in one language. */
async function versionIn(profile: PublicProfile, locale: Locale) {
  await speak(locale)
  const screen = withAlternatives(
    await rendered(profile, locale, true),
    await rendered(profile, locale, false),
  )
  const trouble = withoutComments(treesOf(await collectResult(render(notArrived(locale)))))
  return { screen, trouble, sending: underWay(false) }
}

/** What of the municipality travels with the first script. */
export async function firstOf({ slug, brand, ...profile }: PublicProfile): Promise<FirstProfile> {
  const versions = []
  // One after the other: the words that are spoken are one for all.
  for (const locale of profile.locales)
    versions.push(await versionIn({ slug, brand, ...profile }, locale))
  const apart = new WordsApart(profile.locales)
  const screen = apart.trees(versions.map((version) => version.screen))
  const trouble = apart.trees(versions.map((version) => version.trouble))
  const sending = apart.text(versions.map((version) => version.sending))
  return { slug, brand, screen, trouble, sending, words: apart.words }
}
