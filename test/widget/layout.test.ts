/** Small screens, large text, thick fingers: nothing is cut off, and everything can be hit. */
import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { leaves, until } from './support/citizen.ts'
import { screenStates } from './support/screen-states.ts'

setup(() => setViewport({ width: 320, height: 640 }))

teardown(async () => {
  document.documentElement.removeAttribute('style')
  await session.signOut()
  leaves()
})

/** Where a message went and until when it serves, and what a register holds, is to be read before anything is typed. */
const saysMore = /^verify-code|what the register knows/

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

  test(`${name}: at 400 % zoom the heading, and where nothing went wrong the first field, begin in the first screen`, async () => {
    await setViewport({ width: 320, height: 256 })
    const citizen = await open()
    const { top } = citizen.find('.ca-root').getBoundingClientRect()
    const hasNote = citizen.all('.ca-note').some(visible) || saysMore.test(name)
    const begins = hasNote ? '.ca-title' : '.ca-title, .ca-form .ca-label'
    for (const shown of citizen.all(begins).filter(visible).slice(0, 2))
      expect(shown.getBoundingClientRect().top - top, shown.outerHTML).to.be.below(256)
  })
}

test('an agreement at 400 % zoom: the whole sheet scrolls, says that there is more, and can be declined', async () => {
  await setViewport({ width: 320, height: 256 })
  const citizen = await screenStates['details, with an agreement open']?.()
  const dialog = citizen?.find<HTMLDialogElement>('dialog[open]')
  const text = dialog?.querySelector('[data-ca-text]')
  if (!citizen || !dialog || !text) throw new Error('no agreement is open')
  // Nothing scrolls within the sheet.
  expect(text.scrollHeight).to.equal(text.clientHeight)
  expect(dialog.scrollHeight).to.be.above(dialog.clientHeight)
  expect(citizen.find('[data-ca-more]').checkVisibility()).to.equal(true)

  dialog.scrollTop = dialog.scrollHeight
  await until(() => !citizen.find('[data-ca-more]').checkVisibility(), 'the end is reached')
  const accept = citizen.find<HTMLInputElement>('.ca-agreement [type=checkbox]')
  citizen.presses('Acepto')
  expect([dialog.open, accept.checked]).to.deep.equal([false, true])
  citizen.presses('Leer: Términos de uso')
  citizen.presses('No acepto')
  expect([dialog.open, accept.checked]).to.deep.equal([false, false])
})
