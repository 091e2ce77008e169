/** A second signature is offered to whoever may give it; all others read who does, and whether anybody such is there. */
import { expect } from 'chai'
import { deskLeaves, deskShows } from './support/desk-part.ts'
import { openClaim, openSignature, signature } from './support/desk-samples.ts'

teardown(deskLeaves)

const queueWith = (...lines: readonly unknown[]) =>
  deskShows('desk-queue', {}, { answers: { '/queue': lines } })

const buttonsOfLine = (buttons: readonly string[]) => buttons.filter((one) => one !== 'Actualizar')

test('the line says which act, and who proposed it', async () => {
  const queue = await queueWith(signature({ by: 'Mateo Muestra' }))
  expect(queue.text()).to.include('Segunda firma: Cambio de contacto en persona')
  expect(queue.text()).to.include('Lo propuso Mateo Muestra.')
})

test('whoever may sign opens it', async () => {
  const queue = await queueWith(signature({ may: 'confirm' }))
  expect(buttonsOfLine(queue.buttons())).to.deep.equal(['Abrir'])
  const [, open] = queue.element.querySelectorAll('button')
  expect(open?.getAttribute('aria-label')).to.match(
    /^Abrir: Segunda firma: Cambio de contacto en persona, del /,
  )
})

test('whoever cannot sign has nothing to open, and reads who must', async () => {
  const queue = await queueWith(signature({ may: null }))
  expect(buttonsOfLine(queue.buttons())).to.deep.equal([])
  expect(queue.text()).to.include(
    'Lo confirma alguien de Supervisión, no quien lo propuso. Ahora está conectada una persona que puede confirmarlo.',
  )
})

test('the proposer takes it back, and reads that somebody else confirms it', async () => {
  const queue = await queueWith(signature({ may: 'withdraw', second: 'away' }))
  expect(buttonsOfLine(queue.buttons())).to.deep.equal(['Ver o retirar'])
  expect(queue.text()).to.include(
    'Lo confirma alguien de Supervisión, no usted. Ahora no está conectado nadie que pueda confirmarlo.',
  )
})

test('where the city has nobody else, that is said', async () => {
  const queue = await queueWith(signature({ may: 'withdraw', second: 'nobody' }))
  expect(queue.text()).to.include('Nadie más puede confirmarlo')
})

test('an opened one says what comes of it before it is confirmed', async () => {
  const open = await deskShows('desk-case', { opened: openSignature() })
  expect(open.text()).to.include('El anterior puede detenerlo durante 72 horas.')
  expect(open.buttons()).to.include('Confirmar')
})

test('who came in without a passkey is not offered what takes one, and reads why', async () => {
  const open = await deskShows(
    'desk-case',
    { opened: openSignature() },
    { officer: { by: 'totp', role: 'supervisor' } },
  )
  expect(open.buttons()).not.to.include('Confirmar')
  expect(open.buttons()).to.include('Rechazar')
  expect(open.text()).to.include('Para esto hay que usar la llave de acceso.')
})

test('a claim for which a move was proposed is not decided: who confirms is read, and who may opens it', async () => {
  const answered = {
    id: 'pro_1',
    kind: 'document-move',
    by: 'Mateo Muestra',
    may: 'confirm',
    second: 'here',
    since: 1_800_000_000,
    until: 1_800_086_400,
  } as const
  const opened = { ...openClaim, answered }
  const open = await deskShows('desk-case', { opened })
  expect(open.text()).to.include('Lo propuso Mateo Muestra')
  expect(open.text()).to.include('el caso no se decide de otra forma')
  expect(open.buttons()).to.deep.equal(['Abrir', 'Dejar el caso y volver'])
  let opens: unknown
  open.element.addEventListener('desk-opens', (event) => {
    opens = (event as CustomEvent<unknown>).detail
  })
  await open.presses('Abrir')
  expect(opens).to.deep.equal({ kind: 'second-signature', id: 'pro_1' })

  const looking = await deskShows('desk-case', {
    opened: { ...openClaim, answered: { ...answered, may: null } },
  })
  expect(looking.text()).to.include('no quien lo propuso')
  expect(looking.buttons()).to.deep.equal(['Dejar el caso y volver'])
})
