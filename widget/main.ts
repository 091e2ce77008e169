/** The second script: what makes the first screen work. Fetched with it, and run when it stands. */
export { ElementView } from './elements/element-view.ts'
export { attendPage } from './elements/host-page.ts'
export { session } from './session.ts'
