/** Stands for the package where there is no page to draw in: on a server that renders pages, and in its tests. */
const refused = () =>
  Promise.reject(
    Object.assign(new Error('session_required'), {
      name: 'SessionError',
      code: 'session_required',
    }),
  )

/** Nobody is signed in on a server: the citizen's browser knows who it is. */
export const session = Object.assign(new EventTarget(), {
  account: null,
  token: refused,
  signOut: () => Promise.resolve(),
})
