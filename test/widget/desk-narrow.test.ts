/** The desk on a telephone: nothing hangs out or scrolls sideways, whatever the names and addresses. */
import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { deskLeaves, deskShows } from './support/desk-part.ts'
import {
  changing,
  openClaim,
  openSignature,
  registration,
  signature,
} from './support/desk-samples.ts'

teardown(() => {
  document.documentElement.removeAttribute('style')
  deskLeaves()
})

const lines = [signature({ may: null, second: 'nobody' }), signature(), registration]

const screens = {
  'the queue': () => deskShows('desk-queue', {}, { answers: { '/queue': lines } }),
  'a second signature': () => deskShows('desk-case', { opened: openSignature() }),
  'a claim': () => deskShows('desk-case', { opened: openClaim }),
  'a citizen’s record': () =>
    deskShows('desk-citizen', { citizen: changing }, { officer: { role: 'supervisor' } }),
}

for (const [name, opens] of Object.entries(screens))
  test(`${name} fits 360 and 320 pixels, also with text twice as large`, async () => {
    const shown = await opens()
    for (const width of [360, 320])
      for (const size of ['100%', '200%']) {
        await setViewport({ width, height: 640 })
        document.documentElement.style.fontSize = size
        expect(shown.widest(), `${width} ${size}`).to.be.at.most(width)
        for (const one of shown.element.querySelectorAll('.desk-scroll'))
          expect(one.scrollWidth, `${width} ${size}`).to.be.at.most(one.clientWidth)
      }
  })
