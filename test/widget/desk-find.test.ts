/** Whoever looks for a case that is settled reads what became of it, and when. */
import { expect } from 'chai'
import { deskLeaves, deskShows } from './support/desk-part.ts'

teardown(deskLeaves)

async function saidOf(answer: object): Promise<string> {
  const find = await deskShows('desk-find', {}, { answers: { '/search': answer } })
  const typed = find.element.querySelector<HTMLInputElement>('[name=typed]')
  if (typed) typed.value = 'IBA-7K2M-9QXD'
  find.element.querySelector<HTMLInputElement>('[name=reason]')?.click()
  await find.presses('Buscar')
  await find.settles()
  return find.text()
}

test('a claim whose document moved, with the day', async () => {
  const said = await saidOf({ found: 'settled', is: 'moved', at: 1_796_083_602 })
  expect(said).to.match(/el documento pasó a quien lo reclamó\. Fue el .*2026/)
  expect(said).not.to.include('no hay ninguna cuenta')
})

test('one of which nobody has written down the day', async () => {
  const said = await saidOf({ found: 'settled', is: 'refused', at: null })
  expect(said).to.include('no se dio lo que se pedía, o se deshizo después.')
  expect(said).not.to.include('Fue el')
})
