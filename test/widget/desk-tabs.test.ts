/** Two tabs of one officer: what leaves one of them stays in hand while the other shows it. */
import { expect } from 'chai'
import { deskLeaves, deskShows } from './support/desk-part.ts'
import { record } from './support/desk-samples.ts'

teardown(deskLeaves)

const release = '/maracaibo/desk/citizens/acc_1/release'

const tab = (id = 'acc_1') => deskShows('desk-citizen', { citizen: record({ id }) })

/** Tabs hear of one another in their own time. */
async function hears(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve))
}

const released = ({ asked }: Awaited<ReturnType<typeof tab>>) =>
  asked.filter(({ path }) => path === release).length

test('a record that another tab shows as well is let go by the last of them', async () => {
  const first = await tab()
  const second = await tab()
  await hears(() => first.tabs.show(release) && second.tabs.show(release))
  first.element.remove()
  await first.settles()
  expect(released(first)).to.equal(0)
  await hears(() => !second.tabs.show(release))
  second.element.remove()
  await second.settles()
  expect(released(second)).to.equal(1)
})

test('a tab that shows something else keeps nothing of it', async () => {
  const first = await tab()
  const second = await tab('acc_2')
  await hears(() => first.tabs.show(release.replace('acc_1', 'acc_2')))
  first.element.remove()
  await first.settles()
  expect(released(first)).to.equal(1)
  expect(released(second)).to.equal(0)
})
