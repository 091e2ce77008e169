/** What a page can write, hear and set: the public face of the four tags, from which tables, types and editors' data are made. */

export interface Described {
  readonly name: string
  readonly description: string
}

export interface Attribute extends Described {
  /** As in TypeScript, for a value that is written as an attribute. */
  readonly type: string
}

export interface Event extends Described {
  /** TypeScript's type of `detail`. */
  readonly detail: string
}

export interface CssProperty extends Described {
  /** For a light page, then for a dark one where it differs. */
  readonly defaults: readonly string[]
}

export const tags: readonly (Described & { readonly className: string })[] = [
  {
    name: 'citizen-login',
    className: 'CitizenLogin',
    description: 'the sign-in; once signed in, a greeting with account and sign-out',
  },
  {
    name: 'citizen-register',
    className: 'CitizenRegister',
    description: 'the registration',
  },
  {
    name: 'citizen-recover',
    className: 'CitizenRecover',
    description: 'the recovery of a password',
  },
  {
    name: 'citizen-account',
    className: 'CitizenAccount',
    description:
      'the citizen’s account: data, password, sessions; the sign-in while nobody is signed in',
  },
]

export const attributes: readonly Attribute[] = [
  {
    name: 'server',
    type: 'string',
    description:
      'base address with the municipality’s slug, where the script’s own address does not say it; without a slug where the host has one city alone',
  },
  {
    name: 'lang',
    type: 'string',
    description: 'language; else that of what surrounds the element, else the municipality’s first',
  },
  {
    name: 'return-to',
    type: 'string',
    description:
      'page to go to after signing in: of the page’s own origin, or of the profile’s pages',
  },
  {
    name: 'login-uri',
    type: 'string',
    description:
      'page of the site that gets a form post with `credential`, the access token, after signing in; same origins',
  },
  {
    name: 'state',
    type: 'string',
    description: 'text of the page’s own that the post to `login-uri` gives back as it is',
  },
  { name: 'login-url', type: 'string', description: 'page that holds the sign-in; http(s) only' },
  {
    name: 'register-url',
    type: 'string',
    description: 'page that holds the registration; http(s) only',
  },
  {
    name: 'recover-url',
    type: 'string',
    description: 'page that holds the recovery; http(s) only',
  },
  {
    name: 'account-url',
    type: 'string',
    description: 'page that holds the account; http(s) only',
  },
  {
    name: 'styling',
    type: "'card' | 'inherit'",
    description: '`card` (default), or `inherit` to stand on the page’s own ground',
  },
  {
    name: 'heading-level',
    type: "1 | 2 | 3 | 4 | 5 | 6 | '1' | '2' | '3' | '4' | '5' | '6'",
    description: '1 to 6; 2 by default',
  },
  {
    name: 'navigation',
    type: "'none'",
    description: '`none`: the page’s history, address and title are left alone',
  },
]

export const events: readonly Event[] = [
  {
    name: 'citizen-signed-in',
    detail: '{ account: Account; accessToken: string }',
    description:
      'just signed in, or still: after a reload, and to an element that is put in later. `preventDefault()` keeps the page from moving on',
  },
  {
    name: 'citizen-signed-out',
    detail: 'null',
    description: 'signed out here or in another tab, or the session ended',
  },
  {
    name: 'citizen-registered',
    detail: 'null',
    description: 'the account exists and its contact is proven',
  },
  { name: 'citizen-recovered', detail: 'null', description: 'the password was replaced' },
  {
    name: 'citizen-step',
    detail: '{ flow: Flow; at: string }',
    description: 'another screen is shown, once each',
  },
  {
    name: 'citizen-error',
    detail: '{ code: string }',
    description:
      'something was refused or did not arrive, and the citizen has been told; or the page itself lacks something, and the console says what',
  },
]

const twin = (light: string, dark: string) => [light, dark] as const

/** Each of those with two defaults has a twin for dark pages, with `-dark` at the end of its name. */
export const cssProperties: readonly CssProperty[] = [
  {
    name: '--citizen-accent',
    defaults: twin('brand.accent', 'brand.accentDark'),
    description: 'buttons and links',
  },
  {
    name: '--citizen-on-accent',
    defaults: twin('#fff', '#16181d'),
    description: 'what is read on the accent',
  },
  {
    name: '--citizen-surface',
    defaults: twin('#fff', '#16181d'),
    description: 'ground of the form',
  },
  {
    name: '--citizen-sunken',
    defaults: twin('#f4f6f8', '#20242b'),
    description: 'ground of what lies deeper',
  },
  { name: '--citizen-text', defaults: twin('#16181d', '#eef0f4'), description: 'what is read' },
  { name: '--citizen-muted', defaults: twin('#4b5260', '#b6bcc8'), description: 'hints' },
  {
    name: '--citizen-line',
    defaults: twin('#737a87', '#848c9b'),
    description: 'borders of fields',
  },
  {
    name: '--citizen-soft-line',
    defaults: twin('#dde1e7', '#333943'),
    description: 'lines between parts',
  },
  { name: '--citizen-bad', defaults: twin('#b3261e', '#ffb4ab'), description: 'errors' },
  {
    name: '--citizen-bad-soft',
    defaults: twin('#fdf2f1', '#321c1a'),
    description: 'ground of errors',
  },
  { name: '--citizen-good', defaults: twin('#0a6847', '#86dcb6'), description: 'success' },
  {
    name: '--citizen-good-soft',
    defaults: twin('#edf7f2', '#14291f'),
    description: 'ground of success',
  },
  {
    name: '--citizen-focus',
    defaults: twin('#1d4ed8', '#9cc0ff'),
    description: 'ring of what has the focus',
  },
  { name: '--citizen-radius', defaults: ['10px'], description: 'roundness of corners' },
  { name: '--citizen-width', defaults: ['29em'], description: 'the most that the form is wide' },
  {
    name: '--citizen-font',
    defaults: ['the system’s own; `inherit` for the page’s'],
    description: 'letters',
  },
]
