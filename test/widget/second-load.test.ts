/** The script twice on one page: told once, no error, and one session. */
import { expect } from 'chai'
import type * as Widget from '../../widget/index.ts'
import type { CitizenError } from '../../widget/elements/events.ts'
import { session } from '../../widget/index.ts'
import { version } from '../../widget/version.ts'
import { until } from './support/citizen.ts'

test('a second copy gives way to the first, and tells the developer what to do', async () => {
  const first = customElements.get('citizen-login')
  const said: string[] = []
  const codes: string[] = []
  const { error } = console
  console.error = (text: string) => void said.push(text)
  const hear = ({ detail }: CitizenError) => void codes.push(detail.code)
  addEventListener('citizen-error', hear as unknown as EventListener)
  const path = '/widget/index.ts?again'
  const again = (await import(path)) as typeof Widget
  await until(() => codes.length > 0, 'an event')
  console.error = error
  removeEventListener('citizen-error', hear as unknown as EventListener)
  expect(customElements.get('citizen-login') === first).to.equal(true)
  expect(again.session === session).to.equal(true)
  expect(codes).to.deep.equal(['loaded_twice'])
  expect(said).to.have.length(1)
  expect(said[0]).to.contain(`version ${version}`).and.to.contain('load it once')
})

test('the version that the widget tells is the package’s', async () => {
  const response = await fetch('/package.json')
  expect((await response.json()) as object).to.have.property('version', version)
})
