/** Browsers for terminals show what an attribute hides. */
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import { PlainBrowser } from '../../support/plain-browser.ts'

beforeEach(freshDatabase)

test.each(['demo', 'ibarra', 'leon', 'maracaibo', 'ecuapass'])(
  'no page of %s sends a sentence that only a script would show',
  async (city) => {
    for (const page of ['entrar', 'registro', 'recuperar']) {
      const { html } = await new PlainBrowser(city).opens(page)
      expect(html).toContain('<form')
      expect(html.match(/<(?!form\b)\w+\b[^>]* hidden[ >]/g)).toBeNull()
    }
  },
)
