/** The citizen's data in a form, to be corrected; what the civil register says is told, and led to the desk. */
import { msg } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { writeValue } from '../fields/write-value.ts'
import { labelOf } from '../strings/labels.ts'
import { keeping } from './drafts.ts'
import { waysToUs } from './help.ts'
import { pageLink } from './parts.ts'
import { requiredLegend } from './required-legend.ts'
import type { StepScreenContext, StepView } from './screen-context.ts'

type Context = StepScreenContext<'edit-details'>

const fixedOnes = (context: Context) => {
  const { config, view, own, say } = context
  const rows = config.fields.filter(({ name }) => view.fixed.includes(name))
  if (rows.length === 0) return nothing
  return html`
    <div class="ca-aside">
      <dl class="ca-data">
        ${rows.map(
          (field) =>
            html`<div>
              <dt>${labelOf(field, say, own?.label(field, context))}</dt>
              <dd>${view.values[field.name] ?? ''}</dd>
            </div>`,
        )}
      </dl>
      <p class="ca-hint">
        ${msg('Estos datos vienen del registro municipal. Si hay un error, se corrige allí, con su documento en la mano.')}
      </p>
      <p class="ca-hint">${waysToUs(context)}</p>
    </div>
  `
}

const prefilled = new WeakSet<HTMLFormElement>()

/** What the city has stands in the form. */
const prefill = (values: Readonly<Record<string, string>>) => (form: HTMLFormElement) => {
  if (prefilled.has(form)) return
  prefilled.add(form)
  for (const control of form.querySelectorAll<HTMLInputElement>('input, select')) {
    const value = values[control.name]
    if (value === undefined || control.type === 'radio' || control.value !== '') continue
    writeValue(control, value)
  }
}

export const editDetails: StepView<'edit-details'> = (context) =>
  keeping(
    context,
    {
      title: msg('Cambiar sus datos'),
      lead: msg('Corrija lo que haga falta. Avisaremos a sus contactos de que cambió.'),
      button: msg('Guardar los cambios'),
      legend: requiredLegend(),
      before: html`${fixedOnes(context)}`,
      after: html`
        <div class="ca-foot">
          <p class="ca-foot-line">
            ${msg('Los documentos no se cambian aquí: se corrigen en la ventanilla.')}
          </p>
          ${pageLink(context, 'account', msg('No cambiar nada y volver'))}
        </div>
      `,
    },
    prefill(context.view.values),
  )
