/** The script twice on one page: a warning, not an error, and one session. */
import { expect } from 'chai'
import type * as Widget from '../../widget/index.ts'
import { session } from '../../widget/index.ts'
import { version } from '../../widget/version.ts'

test('a second copy gives way to the first, and says which version is used', async () => {
  const first = customElements.get('citizen-login')
  const warnings: string[] = []
  const { warn } = console
  console.warn = (text: string) => void warnings.push(text)
  const path = '/widget/index.ts?again'
  const again = (await import(path)) as typeof Widget
  console.warn = warn
  expect(customElements.get('citizen-login') === first).to.equal(true)
  expect(again.session === session).to.equal(true)
  expect(warnings).to.have.length(1)
  expect(warnings[0]).to.contain(`version ${version} is used and ${version} is not`)
})

test('the version that the widget tells is the package’s', async () => {
  const response = await fetch('/package.json')
  expect((await response.json()) as object).to.have.property('version', version)
})
