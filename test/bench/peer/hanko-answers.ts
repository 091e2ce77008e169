/**
 * What Hanko's server answers to a page that opens its element: the first screen of a sign-in, at once. What it asks a
 * browser before that (its capabilities) is left out, in the peer's favour.
 *
 * @see https://docs.hanko.io/api-reference/flow/login
 */
const firstScreen = {
  name: 'login_init',
  status: 200,
  csrf_token: 'bench',
  payload: {},
  actions: {
    continue_with_login_identifier: {
      action: 'continue_with_login_identifier',
      href: '/login?action=continue_with_login_identifier',
      description: '',
      inputs: {
        identifier: { name: 'identifier', type: 'string', required: true },
      },
    },
  },
}

/** By path. */
export const hankoAnswers: ReadonlyMap<string, string> = new Map([
  ['/login', JSON.stringify(firstScreen)],
  ['/sessions/validate', JSON.stringify({ is_valid: false })],
])
