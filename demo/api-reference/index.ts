/** Fills the page of the API reference from the Worker's own description. */
import { html, nothing, render } from 'lit'
import { paths } from '../../contract/routes.ts'
import { isDescription, operationsOf, schemaOf, type OperationDescription } from './description.ts'
import { schemaTree } from './schema-tree.ts'

const worker = document.querySelector<HTMLScriptElement>('script[data-worker]')?.dataset['worker']
const toc = document.querySelector<HTMLElement>('[data-toc]')
const container = document.querySelector<HTMLElement>('[data-reference]')

/** Operations stand together by what they are about: the last fixed word of the path's beginning. */
const groupOf = ({ path }: OperationDescription) =>
  path.replace('/{slug}', '').split('/')[1] || 'widget'

const titles: Readonly<Record<string, string>> = {
  flows: 'Flows',
  session: 'Session',
  sessions: 'Sessions',
  account: 'Account',
  healthz: 'Health',
  dev: 'Local development',
  '.well-known': 'Well-known',
  'profile.json': 'Profile',
  agreements: 'Agreements',
  'openapi.json': 'This description',
  chunks: 'Widget',
  'widget.js': 'Widget',
  'embed.json': 'Widget',
  '{pinned}': 'Widget',
  'crest.png': 'Letters',
}

const heading = (operation: OperationDescription) =>
  html`<span class="method ${operation.method}">${operation.method}</span
    ><code>${operation.path}</code>`

const section = (operation: OperationDescription) => {
  const { id, summary, parameters = [], requestBody, responses } = operation
  const body = schemaOf(requestBody)
  return html`<section class="operation" id=${id} aria-labelledby="h-${id}">
    <h3 id="h-${id}">${heading(operation)}</h3>
    <p class="lead">${summary}</p>
    ${
      parameters.length > 0
        ? html`<h4>Parameters</h4>
            <ul class="parameters">
              ${parameters.map(
                (parameter) =>
                  html`<li><code>${parameter.name}</code> <span>${parameter.in}</span></li>`,
              )}
            </ul>`
        : nothing
    }
    ${
      body
        ? html`<h4>Body</h4>
            ${schemaTree(body)}`
        : nothing
    }
    <h4>Answers</h4>
    <ul class="answers">
      ${Object.entries(responses).map(([status, response]) => {
        const schema = status.startsWith('2') ? schemaOf(response) : undefined
        return html`<li>
          <p><span class="status s${status[0]}">${status}</span> ${words(response.description)}</p>
          ${schema ? schemaTree(schema) : nothing}
        </li>`
      })}
    </ul>
  </section>`
}

/** Codes of errors are set as code. */
const words = (description: string) =>
  description
    .split(', ')
    .map((word) => (/^[a-z]+(_[a-z]+)*$/.test(word) ? html`<code>${word}</code> ` : `${word} `))

async function show(): Promise<void> {
  if (!worker || !toc || !container) return
  const response = await fetch(worker + paths.openapi)
  const description: unknown = await response.json()
  if (!isDescription(description)) throw new TypeError('not a description')
  const groups = Map.groupBy(
    operationsOf(description),
    (operation) => titles[groupOf(operation)] ?? groupOf(operation),
  )
  render(
    html`${[...groups].map(
      ([name, operations]) =>
        html`<p>${name}</p>
          <ul>
            ${operations.map((each) => html`<li><a href="#${each.id}">${heading(each)}</a></li>`)}
          </ul>`,
    )}`,
    toc,
  )
  container.replaceChildren()
  render(
    html`<h1>HTTP API</h1>
      <p class="lead">
        JSON in and out. Errors are <code>application/problem+json</code> with a closed
        <code>code</code>. Made from <a href=${worker + paths.openapi}>openapi.json</a>, which is
        made from the schemas that validate.
      </p>
      ${[...groups].map(
        ([name, operations]) =>
          html`<h2>${name}</h2>
            ${operations.map(section)}`,
      )}`,
    container,
  )
  document.getElementById(location.hash.slice(1))?.scrollIntoView()
}

show().catch((cause: unknown) => {
  if (container)
    container.textContent = `The Worker’s description could not be read: ${String(cause)}`
})
