/** The officers of a city: what each comes in by, or why by nothing yet. */
import { expect } from 'chai'
import type { ListedOfficer } from '../../contract/desk/sign-in.ts'
import { DeskOfficers } from '../../desk/sections/officers.ts'
import { defines, deskOf, draws, settled, textOf } from './support/desk.ts'

defines({ 'desk-officers': DeskOfficers })

const officer: ListedOfficer = {
  id: 'off_1',
  name: 'Rosa Elena Prueba',
  role: 'clerk',
  status: 'active',
  by: null,
  invitedUntil: null,
  lastSeenAt: null,
}

const at = 1_795_000_000

for (const [what, more, said] of [
  ['whoever has a passkey', { by: 'passkey', lastSeenAt: at }, 'Llave de acceso'],
  [
    'whoever is invited',
    { status: 'invited', invitedUntil: at },
    'Todavía con nada: su invitación sirve hasta el 18 nov 2026, 6:06.',
  ],
  [
    'whoever let the invitation pass',
    { status: 'invited' },
    'Con nada: su invitación venció y hace falta otra.',
  ],
  ['whoever has nothing to come in by', {}, 'Con nada: hace falta una invitación.'],
] as const)
  test(`of ${what} the list says what they come in by`, async () => {
    const section = await draws('desk-officers', {
      desk: deskOf({ '/officers': [{ ...officer, ...more }] }),
    })
    await settled(section)
    const cell = section.querySelector('[data-title="Entra con"]')
    expect(textOf(cell ?? section)).to.equal(said)
  })
