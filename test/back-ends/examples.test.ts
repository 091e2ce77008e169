/** The examples of docs/back-end.md that need no compiler; `npm run test:back-ends` runs all of them. */
import { expect, onTestFinished, test } from 'vitest'
import { freePorts } from '../support/free-ports.ts'
import { startBackEnd } from './back-end.ts'
import { casesOf, rotationCases } from './cases.ts'
import { languages, type Language } from './languages.ts'
import { startPublisher } from './publisher.ts'

const broken = (cases: Awaited<ReturnType<typeof casesOf>>) =>
  cases.filter(([, held]) => !held).map(([rule]) => rule)

for (const [name, language] of [
  ['Node', languages.node],
  ['Python', languages.python],
] satisfies readonly (readonly [string, Language])[])
  test.runIf(language.missing().length === 0)(
    `the example in ${name} takes a citizen's post, and no other; and a new key when there is one`,
    async () => {
      const [port] = await freePorts()
      const city = await startPublisher('https://www.ciudad.gob.ec')
      onTestFinished(() => city.close())
      const before = city.now
      const { address, stop } = await startBackEnd(language, { ...before, port })
      onTestFinished(stop)
      const cases = await casesOf(address, before)
      expect(cases.length).toBeGreaterThan(20)
      expect(broken(cases)).toEqual([])
      await city.rotate()
      expect(broken(await rotationCases(address, before, city.now))).toEqual([])
    },
  )
