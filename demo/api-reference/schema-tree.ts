/** A schema as a tree that people read. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Schema } from './description.ts'

/** `string`, `"email" | "sms"`, `list of object`: what a value may be, in a few words. */
export function kindOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.anyOf) return 'one of'
  if (schema.items) return `list of ${kindOf(schema.items)}`
  return schema.type ?? 'anything'
}

const property = (name: string, schema: Schema, required: boolean): TemplateResult =>
  html`<li>
    <code>${name}</code>
    <span class="kind">${kindOf(schema)}</span>
    ${required ? nothing : html`<span class="optional">optional</span>`}
    ${schema.description ? html`<p>${schema.description}</p>` : nothing} ${inside(schema)}
  </li>`

const inside = (schema: Schema): TemplateResult | typeof nothing => {
  if (schema.items) return inside(schema.items)
  if (schema.anyOf) return choices(schema.anyOf)
  const { properties, required = [], additionalProperties } = schema
  if (properties && Object.keys(properties).length > 0)
    return html`<ul class="properties">
      ${Object.entries(properties).map(([name, value]) =>
        property(name, value, required.includes(name)),
      )}
    </ul>`
  return typeof additionalProperties === 'object'
    ? html`<ul class="properties">
        ${property('any name', additionalProperties, true)}
      </ul>`
    : nothing
}

const choices = (schemas: readonly Schema[]) =>
  html`<ol class="choices">
    ${schemas.map((schema) => html`<li>${inside(schema)}</li>`)}
  </ol>`

/** The tree of a body. */
export const schemaTree = (schema: Schema): TemplateResult =>
  html`<div class="schema">
    <p class="kind">${kindOf(schema)}</p>
    ${inside(schema)}
  </div>`
