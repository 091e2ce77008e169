/** Every screen in every state, light and dark: axe-core finds nothing. */
import { emulateMedia } from '@web/test-runner-commands'
// Sets the page's `axe`: it has no module form.
// oxlint-disable-next-line import/no-unassigned-import
import 'axe-core/axe.min.js'
import type { AxeResults, RunOptions } from 'axe-core'
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { leaves } from './support/citizen.ts'
import { screenStates } from './support/screen-states.ts'

declare const axe: { run: (root: Element, options: RunOptions) => Promise<AxeResults> }

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // About whole pages, which a tag is not; the others stay.
  rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
}

teardown(async () => {
  await session.signOut()
  leaves()
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const [name, open] of Object.entries(screenStates))
    test(`${name}, ${colorScheme}: no violation`, async () => {
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const citizen = await open()
      const { violations } = await axe.run(citizen.element, options)
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
      expect(found).to.deep.equal([])
    })
