/** Connects an authenticator app: by its camera, by a press on the device that has it, or by hand. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { shell } from './shell.ts'
import type { StepScreenContext, StepView } from './screen-context.ts'

/** Drawn by the Worker: what it holds is a secret. White in a dark page, too, or no camera reads it. */
const drawn = ({ view: { qr } }: StepScreenContext<'set-up-totp'>) => html`
  <svg
    class="ca-qr"
    viewBox="0 0 ${qr.size} ${qr.size}"
    role="img"
    aria-label=${msg('Código QR para la aplicación de autenticación')}
    shape-rendering="crispEdges"
  >
    <path d=${qr.path}></path>
  </svg>
`

export const setUpTotp: StepView<'set-up-totp'> = (context) =>
  shell(context, {
    title: msg('Conecte su aplicación'),
    lead: msg(
      'Abra una aplicación de autenticación, por ejemplo Google Authenticator, Microsoft Authenticator o Aegis, y lea este código con ella.',
    ),
    button: msg('Confirmar'),
    labels: { code: msg('Código que muestra la aplicación') },
    hints: { code: msg('Seis dígitos, que cambian cada medio minuto.') },
    before: html`<div class="ca-pairing">
      ${drawn(context)}
      <div class="ca-pairing-words">
        <a class="ca-link" href=${context.view.address}
          >${msg('Abrir la aplicación en este teléfono')}</a
        >
        <p class="ca-hint">${msg('Si no puede leerlo, escriba este código en la aplicación:')}</p>
        <p class="ca-kept"><code class="ca-key">${context.view.key}</code></p>
      </div>
    </div>`,
  })
