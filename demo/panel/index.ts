/** The developer's panel: not part of any city's page, and no city's page needs it. */
import { DeveloperPanel } from './developer-panel.ts'

customElements.define('developer-panel', DeveloperPanel)
document.body.append(document.createElement('developer-panel'))
