/** What an officer is refused on a long screen is seen, wherever the button was that they pressed. */
import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { deskLeaves, deskShows } from './support/desk-part.ts'
import { openClaim } from './support/desk-samples.ts'

teardown(deskLeaves)

test('whoever presses at the foot of a claim sees at once why nothing came of it', async () => {
  await setViewport({ width: 360, height: 480 })
  const { element, settles } = await deskShows('desk-claim', { opened: openClaim })
  scrollTo(0, document.documentElement.scrollHeight)
  Object.assign(element, { wrong: 'Escuche primero a las dos partes.' })
  await settles()
  const alert = element.querySelector('[role=alert]')?.getBoundingClientRect()
  expect(alert?.top).to.be.at.least(0)
  expect(alert?.bottom).to.be.at.most(innerHeight)
})
