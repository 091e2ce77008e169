/** The least that a custom element with a sign-in form can be: Lit, two fields, `fetch`. A floor to measure against. */
import { LitElement, html } from 'lit'

class BareLogin extends LitElement {
  static override properties = { message: { state: true } }
  declare message: string

  constructor() {
    super()
    this.message = ''
  }

  protected override createRenderRoot() {
    return this
  }

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const response = await fetch(`${new URL(import.meta.url).origin}/demo/flows/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answer: Object.fromEntries(new FormData(form)) }),
    })
    this.message = response.ok ? 'Ha iniciado sesión.' : 'El usuario o la contraseña no coinciden.'
  }

  protected override render() {
    return html`<form method="post" @submit=${this.#submit}>
      <label>Documento o correo <input name="identifier" autocomplete="username" required /></label>
      <label>
        Contraseña
        <input name="password" type="password" autocomplete="current-password" required />
      </label>
      <button>Iniciar sesión</button>
      <p role="status">${this.message}</p>
    </form>`
  }
}

customElements.define('bare-login', BareLogin)
