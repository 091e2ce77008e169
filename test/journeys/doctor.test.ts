/** The doctor on the real thing: a page of the demo, the real script, the real Worker. */
import { expect, inject, onTestFinished, test } from 'vitest'
import { examine } from '../../cli/doctor/examine.ts'
import { openBrowser } from '../../cli/doctor/visit.ts'

test('the demo’s page of the sign-in is sound, and of another site than the Worker it works less well', async () => {
  const { site, siteElsewhere } = inject('stack')
  const browser = await openBrowser()
  onTestFinished(() => browser.close())

  const sound = await examine(browser, `${site}/demo/entrar`)
  expect(sound.findings).toEqual([])
  expect(sound.evidence.worker?.profile?.slug).toBe('demo')

  const { findings } = await examine(browser, `${siteElsewhere}/demo/entrar`)
  expect(findings).toEqual([{ fault: 'other-site', gravity: 'weak', detail: '' }])
})
