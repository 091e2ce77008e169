/** The user name of screens that ask for a password alone. */
import { html } from 'lit/html.js'

/** A user name for password managers, which read it from the form that holds the password. */
export const hiddenUsername = (username: string) => html`
  <input
    class="ca-username"
    type="text"
    name="username"
    autocomplete="username"
    value=${username}
    readonly
    tabindex="-1"
    aria-hidden="true"
  />
`
