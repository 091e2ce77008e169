/** A record tells what its citizen waits for: other contacts that were asked for, and a code on paper. */
import { expect } from 'chai'
import { deskLeaves, deskShows } from './support/desk-part.ts'
import { record } from './support/desk-samples.ts'

teardown(deskLeaves)

const since = 1_795_000_000
const request = { id: 'req_1', reference: 'LEO-7K2M-9QXD', since }

test('whoever finds the record is told of a request that waits, and led to it', async () => {
  const shown = await deskShows('desk-citizen', { citizen: record({ requests: [request] }) })
  expect(shown.text()).to.match(
    /Pidió otros contactos el 18 nov 2026, .*, con la referencia LEO-7K2M-9QXD\./,
  )
  let wanted: unknown
  shown.element.addEventListener('desk-opens', ({ detail }: CustomEventInit) => (wanted = detail))
  await shown.presses('Abrir')
  expect(wanted).to.deep.equal({ kind: 'contact-request', id: 'req_1' })
})

test('the request that is being answered is not told of again', async () => {
  const requested = { ...request, email: 'ana@correo.example', phone: '+524771234567' }
  const citizen = record({ requests: [request] })
  const shown = await deskShows('desk-citizen', { citizen, requested })
  expect(shown.text()).not.to.include('Pidió otros contactos')
})

test('an account that no message reaches says so', async () => {
  const shown = await deskShows('desk-citizen', { citizen: record({ contacts: [] }) })
  expect(shown.text()).to.include('Contacto Ninguno: no le llega ningún mensaje.')
  const other = await deskShows('desk-citizen', { citizen: record() })
  expect(other.text()).not.to.include('Ninguno')
})

test('whoever said that it was not they is told of, with what came of it', async () => {
  const shown = await deskShows('desk-citizen', { citizen: record({ disownedAt: since }) })
  expect(shown.text()).to.match(/Avisó «No fui yo» .* se deshicieron los cambios de contacto/)
  const other = await deskShows('desk-citizen', { citizen: record() })
  expect(other.text()).not.to.include('No fui yo')
})

const soon = Math.floor(Date.now() / 1000) + 3600

for (const [what, paperCode, said] of [
  [
    'a code on paper that nobody has used',
    { until: soon },
    /Código en papel Entregado y sin usar\. Sirve hasta el /,
  ],
  [
    'one that does not open yet',
    { from: soon, until: soon + 86_400 },
    /Código en papel Entregado y sin usar\. Sirve desde el .* hasta el /,
  ],
  ['one whose time is over', { until: since - 9_000_000 }, /Código en papel Venció sin usarse el /],
] as const)
  test(`the record says of ${what} until when`, async () => {
    const shown = await deskShows('desk-citizen', { citizen: record({ paperCode }) })
    expect(shown.text()).to.match(said)
  })
