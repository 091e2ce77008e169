/** The page of the desk: defines its elements, and brings its styles. */
import './styles/desk.css'
import { CitizenDesk } from './citizen-desk.ts'
import { DeskCase } from './sections/case.ts'
import { DeskOfficers } from './sections/officers.ts'
import { DeskQueue } from './sections/queue.ts'

const elements = {
  'desk-case': DeskCase,
  'desk-officers': DeskOfficers,
  'desk-queue': DeskQueue,
  // Last: it draws the others.
  'citizen-desk': CitizenDesk,
}

for (const [name, element] of Object.entries(elements))
  if (!customElements.get(name)) customElements.define(name, element)
