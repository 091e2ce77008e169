/** Which remembered device is asked for the second step again. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { allDevices } from '../../contract/steps/forget-device.ts'
import { cityTime, spokenDay } from '../strings/wait.ts'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const forgetDevice: StepView<'forget-device'> = (context) => {
  const time = cityTime(context)
  return shell(context, {
    title: msg('Olvidar un dispositivo'),
    lead: msg('La próxima vez que entre desde él se le pedirá el segundo paso.'),
    button: msg('Olvidar'),
    labels: { device: msg('Cuál olvida') },
    options: {
      ...Object.fromEntries(
        context.view.devices.map(({ id, device, since }) => [
          id,
          msg(str`${device || msg('Dispositivo desconocido')}, desde el ${spokenDay(since, time)}`),
        ]),
      ),
      [allDevices]: msg('Todos'),
    },
    after: html`
      <div class="ca-foot">${pageLink(context, 'account', msg('Volver a mi cuenta'))}</div>
    `,
  })
}
