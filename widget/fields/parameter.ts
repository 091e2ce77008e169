/** What another provider has sent along: seen by nobody, carried by the form. */
import { html } from 'lit/html.js'
import type { Asked } from './control.ts'

export const parameter = ({ field, kept }: Asked<'parameter'>) =>
  html`<input type="hidden" name=${field.name} value=${kept ?? ''} />`
