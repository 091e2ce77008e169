/** A line that tells how something went. No sign-in begins with one, so it does not travel with the first screen. */
import { html } from 'lit/html.js'

/** One line that carries a state by a sign, a colour and its words. */
export const note = (tone: 'error' | 'good', words: string) =>
  html`<div class="ca-note" data-tone=${tone}><p class="ca-note-text">${words}</p></div>`
