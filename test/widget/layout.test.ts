/** Small screens, large text, thick fingers: nothing is cut off, and everything can be hit. */
import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { leaves } from './support/citizen.ts'
import { screenStates } from './support/screen-states.ts'

setup(() => setViewport({ width: 320, height: 640 }))

teardown(async () => {
  document.documentElement.removeAttribute('style')
  await session.signOut()
  leaves()
})

const visible = (element: Element) => element.checkVisibility() && element.clientHeight > 1

for (const [name, open] of Object.entries(screenStates)) {
  test(`${name}: fits 320 pixels, also with text twice as large`, async () => {
    const citizen = await open()
    for (const size of ['100%', '200%']) {
      document.documentElement.style.fontSize = size
      const widest = Math.max(
        ...citizen.all('.ca-root *').map((element) => element.getBoundingClientRect().right),
      )
      expect(widest, size).to.be.at.most(innerWidth)
      expect(document.documentElement.scrollWidth, size).to.be.at.most(innerWidth)
    }
  })

  test(`${name}: main controls are 44 pixels high, all others 24 at least`, async () => {
    const citizen = await open()
    for (const control of citizen.all('.ca-input, .ca-button').filter(visible))
      expect(control.getBoundingClientRect().height, control.outerHTML).to.be.at.least(44)
    for (const control of citizen.all('button, a, summary, input').filter(visible))
      expect(control.getBoundingClientRect().height, control.outerHTML).to.be.at.least(24)
  })
}
