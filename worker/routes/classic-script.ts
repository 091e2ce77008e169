/**
 * A page that writes `<script src="…/widget.js">` without `type="module"` asks in another mode: what is a module would be
 * a syntax error there. It gets a line that fetches the module, and that tells its developer what to write.
 */
import type { AppContext } from '../http/context.ts'

/** Browsers say how they will read what they ask for; older ones say nothing, and get the module (Fetch Metadata). */
export const isClassic = (context: AppContext): boolean =>
  context.req.header('sec-fetch-mode') === 'no-cors'

/** Runs as a classic script: the address is the one that the page wrote. */
export const classicScript = `((src) => {
  console.warn('citizen-auth: write <script type="module" src="' + src + '"></script>, which loads sooner')
  import(src)
})(document.currentScript.src)
`
