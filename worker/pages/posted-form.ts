/** The post of a page's form, made for one browser: checked, and taken apart into its fields. */
import { formFields, pressNames, type PressName } from '../../contract/own-page.ts'
import { sha256, equal } from '../crypto/digest.ts'
import { token } from '../crypto/random.ts'
import { boundedText, longestBody } from '../http/body.ts'
import type { AppContext } from '../http/context.ts'
import { cookieOf, setOwnCookie } from '../http/cookies.ts'

/** What is sent of a form beside what it was asked for. */
export interface Posted {
  /** Whether it was made for the browser that sends it. */
  readonly isOurs: boolean
  readonly hasCookie: boolean
  readonly nonce: string
  readonly kind: string
  readonly flow: string
  readonly at: string
  readonly locale: string
  /** Names of the fields that were drawn. */
  readonly asked: readonly string[]
  /** All that the fields held, by their names. */
  readonly answer: Readonly<Record<string, string>>
  readonly shared: boolean
  readonly link: string | undefined
  /** Of a service, and what the citizen was asked about it. */
  readonly request: string
  readonly proof: string
  readonly press: { readonly name: PressName; readonly of: string } | undefined
}

const proofOf = (context: AppContext, browser: string) =>
  context.get('services').ports.idFor('csrf', browser)

/** The token of the forms of this browser, which gets its cookie with the first of them. */
export async function formToken(context: AppContext): Promise<string> {
  const known = cookieOf(context, 'form')
  const browser = known ?? `frm_${token(128)}`
  if (known === undefined) setOwnCookie(context, 'form', browser)
  return proofOf(context, browser)
}

/** Another one each time that a form is drawn. */
export const formNonce = (): string => token(128)

const nonceShape = /^[\w-]{22}$/
const fieldName = /^[a-z][a-zA-Z0-9]{0,31}$/

/** @throws AuthError `too_large`, `invalid_request` */
export async function postedIn(context: AppContext): Promise<Posted> {
  const form = new URLSearchParams(await boundedText(context.req.raw, longestBody))
  const text = (name: string) => form.get(name) ?? ''
  const browser = cookieOf(context, 'form')
  const asked = text(formFields.asked)
    .split(' ')
    .filter((name) => fieldName.test(name))
    .slice(0, 40)
  const nonce = text(formFields.nonce)
  return {
    isOurs:
      browser !== undefined &&
      nonceShape.test(nonce) &&
      equal(await sha256(await proofOf(context, browser)), await sha256(text(formFields.token))),
    hasCookie: browser !== undefined,
    nonce,
    kind: text(formFields.kind),
    flow: text(formFields.flow),
    at: text(formFields.at),
    locale: text(formFields.locale),
    asked,
    answer: Object.fromEntries(asked.map((name) => [name, text(name)])),
    shared: form.has('shared'),
    link: form.get(formFields.link) ?? undefined,
    request: text(formFields.request),
    proof: text(formFields.proof),
    press: pressIn(form.get(formFields.press)),
  }
}

function pressIn(text: string | null): Posted['press'] {
  const [, word, of = ''] = /^([a-z-]{2,20})(?::([\w-]{1,80}))?$/.exec(text ?? '') ?? []
  const name = pressNames.find((one) => one === word)
  return name && { name, of }
}
