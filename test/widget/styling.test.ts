/** `styling="inherit"`: what is drawn straight on a page has the page's colour and letters, whatever its ground. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, visits } from './support/citizen.ts'

const sheet = new CSSStyleSheet()

setup(() => {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
})

teardown(async () => {
  sheet.replaceSync('')
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  await session.signOut()
  leaves()
})

const pageIs = (css: string) => {
  sheet.replaceSync(`body { ${css} }`)
  return visits('<citizen-login styling="inherit">', api())
}

const grounds = [
  ['rgb(17, 24, 39)', 'rgb(243, 244, 246)', 'dark'],
  ['#00205b', 'oklch(0.95 0.02 90)', 'dark'],
  ['#222', 'color(srgb 0.9 0.9 0.8)', 'dark'],
  ['#fff', 'rgb(34, 34, 34)', 'light'],
  ['#fff', 'oklch(0.3 0.02 90)', 'light'],
  ['#fff', 'lab(20 0 0)', 'light'],
] as const

for (const [ground, text, scheme] of grounds)
  test(`on ${ground} with text in ${text}, and no word of a colour scheme: the page’s own text, ${scheme}`, async () => {
    const citizen = await pageIs(
      `background: ${ground}; color: ${text}; font-family: 'Courier New'`,
    )
    const { color } = getComputedStyle(document.body)
    for (const read of ['.ca-title', '.ca-lead', '.ca-label', '.ca-link', '.ca-input'])
      expect(getComputedStyle(citizen.find(read)).color, read).to.equal(color)
    expect(getComputedStyle(citizen.find('.ca-label')).fontFamily).to.contain('Courier New')
    expect(getComputedStyle(citizen.find('.ca-root')).colorScheme).to.equal(scheme)
  })

test('an error is read in the page’s colour too: red on a ground nobody knows may be no contrast at all', async () => {
  const citizen = await pageIs('background: #7a1f1f; color: #fff')
  await citizen.submits().hears('Falta')
  expect(getComputedStyle(citizen.find('.ca-error')).color).to.equal('rgb(255, 255, 255)')
})
