/** The panel's own look, the same on every city's site: a tool, never mistaken for the city. */
import { citizens } from './citizens.ts'
import { drawer } from './drawer.ts'
import { mail } from './mail.ts'
import { pieces } from './pieces.ts'
import { views } from './views.ts'

export const panelStyles = [drawer, pieces, mail, citizens, views]
