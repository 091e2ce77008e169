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
    /Contacto que se va m•••••@… Sale el .*quien lo lee puede detener el cambio con el botón de su aviso\./,
  )
  expect(shown.text()).to.match(/Contacto nuevo n•••••@… Sirve para recuperar la cuenta desde el/)
  expect(shown.buttons()).not.to.include('Cambiar un contacto en persona')
})

test('a clerk reads what can be undone, and by whom', async () => {
  const shown = await deskShows('desk-citizen', { citizen: changing })
  expect(shown.text()).to.match(/Se puede deshacer hasta el .* Lo deshace alguien de Supervisión\./)
  expect(shown.buttons()).not.to.include('Deshacer')
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
