/** The menu of the desk: a section is read anew whenever it is pressed, also where it is the one that is shown. */
import { expect } from 'chai'
import type { QueuedCase } from '../../contract/desk/cases.ts'
import { CitizenDesk } from '../../desk/citizen-desk.ts'
import { DeskQueue } from '../../desk/sections/queue.ts'
import { DeskCase } from '../../desk/sections/case.ts'
import { deskWorker } from './support/desk-worker.ts'
import { defines, draws, pressed, settled, textOf } from './support/desk.ts'

defines({ 'citizen-desk': CitizenDesk, 'desk-case': DeskCase, 'desk-queue': DeskQueue })

const waiting = (count: number): readonly QueuedCase[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'registration',
    id: `acc_${at}`,
    since: 1_795_000_000,
    dueAt: 1_795_086_400,
  }))

const opens = async (answers: Readonly<Record<string, unknown>>) => {
  const officer = { id: 'off_1', name: 'Lucía Ejemplo', role: 'clerk', idleIn: 900 }
  deskWorker({ '/session': officer, ...answers })
  const desk = await draws('citizen-desk', { municipality: 'ecuapass', timeZone: 'UTC' })
  await settled(desk)
  return desk
}

test('the section that is shown is read again when its tab is pressed, and says what there is now', async () => {
  let count = 0
  const desk = await opens({ '/queue': () => waiting((count += 1)) })
  expect(textOf(desk)).to.contain('Un caso espera.')
  pressed(desk, 'Casos que esperan')
  await settled(desk)
  expect(textOf(desk)).to.contain('2 casos esperan.')
  expect(document.activeElement?.textContent?.trim()).to.equal('Casos que esperan')
  expect(document.activeElement?.matches('h1')).to.equal(true)
})

test('how many wait is told to whoever hears the page, also when the list is read again', async () => {
  let count = 0
  const desk = await opens({ '/queue': () => waiting((count += 1)) })
  const told = () =>
    [...desk.querySelectorAll('[role=status]')].map(textOf).filter((one) => one !== '')
  const region = desk.querySelector('[role=status]')
  expect(told()).to.deep.equal(['Un caso espera.'])
  pressed(desk, 'Actualizar')
  await settled(desk)
  expect(told()).to.deep.equal(['2 casos esperan.'])
  expect(desk.querySelector('[role=status]')).to.equal(region)
})

test('a case that is left by the menu is let go before the queue is read: it is in nobody’s hand there', async () => {
  let reads = 0
  let letGo = () => {}
  const [one] = waiting(1)
  const desk = await opens({
    '/queue': () => waiting((reads += 1)),
    '/cases/registration/acc_0/open': { ...one, facts: [], heldUntil: 0, isDecided: true },
    '/cases/registration/acc_0/release': () => new Promise<void>((kept) => (letGo = kept)),
  })
  pressed(desk, 'Abrir')
  await settled(desk)
  pressed(desk, 'Casos que esperan')
  await settled(desk)
  expect(reads).to.equal(1)
  letGo()
  await settled(desk)
  expect(reads).to.equal(2)
})
