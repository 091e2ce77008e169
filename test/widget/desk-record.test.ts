/** A record says of each thing that can be done when it is right, and offers nothing that there is no use for. */
import { expect } from 'chai'
import { deskLeaves, deskShows } from './support/desk-part.ts'
import { changing, openClaim, record } from './support/desk-samples.ts'

teardown(deskLeaves)

test('each button is described by a line that says when it is right', async () => {
  const shown = await deskShows(
    'desk-citizen',
    { citizen: record({ waits: true }) },
    { officer: { role: 'supervisor' } },
  )
  const buttons = [...shown.element.querySelectorAll('.desk-entries button')]
  expect(buttons).to.have.length(7)
  for (const button of buttons) {
    const line = document.getElementById(button.getAttribute('aria-describedby') ?? '')
    expect(line?.innerText, button.textContent).to.match(/^.{20,}\.$/s)
  }
})

test('a lost mailbox has two ways, each with whom it is for', async () => {
  const shown = await deskShows('desk-citizen', { citizen: record() })
  expect(shown.text()).to.include('Si tiene aquí otro correo o celular que puede leer.')
  expect(shown.text()).to.include('Si no tiene ningún correo ni celular que pueda leer')
})

test('a wait is lifted where there is one', async () => {
  const shown = await deskShows('desk-citizen', { citizen: record({ waits: true }) })
  expect(shown.buttons()).to.include('Quitar la espera')
  const other = await deskShows('desk-citizen', { citizen: record() })
  expect(other.buttons()).not.to.include('Quitar la espera')
})

test('while a change of contact can be stopped, both contacts say so, and another is not begun', async () => {
  const shown = await deskShows('desk-citizen', { citizen: changing })
  expect(shown.text()).to.match(
    /Correo de ahora, que se va m•••••@… Sale el .*quien lo lee puede detener el cambio con el botón de su aviso\./,
  )
  expect(shown.text()).to.match(/Correo nuevo n•••••@… Sirve para recuperar la cuenta desde el/)
  expect(shown.buttons()).not.to.include('Cambiar un contacto en persona')
})

test('two contacts that look alike are told apart by what they are', async () => {
  const masked = 'm•••••@…'
  const contacts = [
    { masked, channel: 'email', proven: true },
    { masked, channel: 'email', proven: false },
    { masked: '•••••67', channel: 'sms', proven: true },
  ] as const
  const shown = await deskShows('desk-citizen', { citizen: record({ contacts }) })
  const labels = [...shown.element.querySelectorAll('dt')].map((one) => one.innerText)
  expect(labels).to.include.members([
    'Correo comprobado',
    'Correo sin comprobar',
    'Celular comprobado',
  ])
})

test('a clerk reads what can be undone, and by whom', async () => {
  const shown = await deskShows('desk-citizen', { citizen: changing })
  expect(shown.text()).to.match(/Se puede deshacer hasta el .* Lo deshace alguien de Supervisión\./)
  expect(shown.buttons()).not.to.include('Deshacer')
})

const waits = {
  id: 'pro_2',
  kind: 'contact-change',
  by: 'Rosa Elena Prueba',
  may: null,
  second: 'here',
  since: 1_795_000_000,
  until: 1_795_086_400,
} as const

test('what waits for a second signature is read on the record, and is not begun again', async () => {
  const shown = await deskShows('desk-citizen', { citizen: record({ waiting: [waits] }) })
  expect(shown.text()).to.match(
    /Segunda firma: Cambio de contacto en persona\. Lo propuso Rosa Elena Prueba el .*, y vence el .*Lo confirma alguien de Supervisión/,
  )
  expect(shown.buttons()).not.to.include('Cambiar un contacto en persona')
  expect(shown.buttons()).to.include('Recuperar en persona, con un código en papel')
})

test('whoever confirms it is led there from the record', async () => {
  const shown = await deskShows('desk-citizen', {
    citizen: record({ waiting: [{ ...waits, may: 'confirm' }] }),
  })
  let wanted: unknown
  shown.element.addEventListener('desk-opens', ({ detail }: CustomEventInit) => (wanted = detail))
  await shown.presses('Abrir')
  expect(wanted).to.deep.equal({ kind: 'second-signature', id: 'pro_2' })
})

const releases = (asked: readonly { readonly path: string }[]) =>
  asked.filter(({ path }) => path.includes('/citizens/acc_1/release')).length

test('a record that leaves the page is let go, once, in whatever way it leaves', async () => {
  const shown = await deskShows('desk-citizen', { citizen: record() })
  dispatchEvent(new PageTransitionEvent('pagehide'))
  shown.element.remove()
  await shown.settles()
  expect(releases(shown.asked)).to.equal(1)
})

test('two that are compared are let go together', async () => {
  const shown = await deskShows('desk-doubles', {
    citizens: [record(), record({ id: 'acc_2' })],
  })
  shown.element.remove()
  await shown.settles()
  expect(shown.asked.map(({ path }) => path.split('/').slice(-2).join('/'))).to.deep.equal([
    'acc_1/release',
    'acc_2/release',
  ])
})

test('a clerk reads who does what the own role does not', async () => {
  const shown = await deskShows('desk-citizen', { citizen: record() })
  expect(shown.text()).to.include(
    'Suspender la cuenta; Cerrar sus sesiones: lo hace alguien de Supervisión.',
  )
})

test('one that was closed for another says since when, and is not offered to be activated again', async () => {
  const shown = await deskShows(
    'desk-citizen',
    { citizen: record({ status: 'suspended', mergedAt: 1_795_000_000 }) },
    { officer: { role: 'supervisor' } },
  )
  expect(shown.text()).to.match(/Cerrada Desde el .*2026.*porque la persona tiene otra cuenta/)
  expect(shown.text()).not.to.include('Activar la cuenta de nuevo')
})

test('a suspended account says since when, and by whom', async () => {
  const shown = await deskShows('desk-citizen', {
    citizen: record({
      status: 'suspended',
      suspended: { at: 1_795_000_000, by: 'Rosa Elena Prueba' },
    }),
  })
  expect(shown.text()).to.match(/Suspendida Desde el .*, por Rosa Elena Prueba\./)
})

test('a request that was answered is no open work', async () => {
  const shown = await deskShows(
    'desk-queue',
    {},
    {
      answers: {
        '/queue': [{ kind: 'contact-request', id: 'req_1', since: 1, dueAt: 2, answered: waits }],
      },
    },
  )
  expect(shown.text()).to.include('Espera la segunda firma: Cambio de contacto en persona.')
  expect(shown.buttons()).to.deep.equal(['Actualizar'])
})

/** A claim of which a clerk is about to note that its claimant has shown the original. */
async function noting() {
  const claim = await deskShows('desk-claim', { opened: openClaim })
  for (const id of ['side-claimant', 'seen-original'])
    claim.element.querySelector<HTMLInputElement>(`#${id}`)?.click()
  const number = claim.element.querySelector<HTMLInputElement>('#number')
  if (number) number.value = '1003876545'
  await claim.presses('Revisar y anotar')
  return claim
}

test('what is noted is read over before, with what comes of it', async () => {
  const claim = await noting()
  expect(claim.asked).to.deep.equal([])
  expect(claim.text()).to.include('¿Anotar esto en el caso?')
  expect(claim.text()).to.include('El documento no se mueve con esto.')
  expect(claim.text()).to.include('Quien lo tiene recibe el aviso')
  expect(claim.buttons()).to.deep.equal(['Anotar', 'Corregir'])
  await claim.presses('Anotar')
  expect(claim.asked.map(({ body }) => body)).to.deep.equal([
    { side: 'claimant', seen: 'original', number: '1003876545' },
  ])
  expect(claim.text()).to.include('Anotado en el caso.')
})

test('what is to be corrected is still there', async () => {
  const claim = await noting()
  await claim.presses('Corregir')
  expect(claim.asked).to.deep.equal([])
  expect(claim.element.querySelector<HTMLInputElement>('#number')?.value).to.equal('1003876545')
  expect(claim.element.querySelector<HTMLInputElement>('#side-claimant')?.checked).to.equal(true)
})
