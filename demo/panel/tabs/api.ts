/** The Worker's operations at a glance, from its own description. */
import { html, type TemplateResult } from 'lit'
import { paths } from '../../../contract/routes.ts'
import {
  isDescription,
  operationsOf,
  type OperationDescription,
} from '../../api-reference/description.ts'
import { worker } from '../site.ts'
import { empty } from './parts.ts'

let operations: readonly OperationDescription[] | null = null
let asked = false

export const api = (update: () => void): TemplateResult => {
  if (!asked) {
    asked = true
    void read().then(update)
  }
  if (!operations) return empty('Reading…', 'The Worker describes itself in /openapi.json.')
  return html`<div class="bar">
      <p>${operations.length} operations</p>
      <span>
        <a class="small" href="/api.html" target="_blank">Full reference</a>
        <a class="small" href=${worker + paths.openapi} target="_blank" rel="noopener"
          >openapi.json</a
        >
      </span>
    </div>
    <ul class="operations">
      ${operations.map(
        ({ id, method, path, summary }) =>
          html`<li>
            <a href="/api.html#${id}" target="_blank">
              <span class="method ${method}">${method}</span><code>${path}</code>
              <span class="summary">${summary}</span>
            </a>
          </li>`,
      )}
    </ul>`
}

async function read(): Promise<void> {
  try {
    const response = await fetch(worker + paths.openapi)
    const description: unknown = await response.json()
    operations = isDescription(description) ? operationsOf(description) : []
  } catch {
    asked = false
  }
}
