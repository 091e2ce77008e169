/** The style sheet of the Worker's own pages. Built into a file of its own among the Worker's assets. */
import answered from '../styles/answered.css?inline'
import base from '../styles/base.css?inline'
import buttons from '../styles/buttons.css?inline'
import controls from '../styles/controls.css?inline'
import further from '../styles/further-screens.css?inline'
import account from '../styles/account.css?inline'
import factors from '../styles/factors.css?inline'
import ownPage from '../styles/own-page.css?inline'
import reset from '../styles/reset.css?inline'

const dark = /\[data-scheme=["']?dark["']?\] ?$/

/** What is drawn for a dark ground, and is drawn so where the device says that it has one: no script asks it. */
const followingDevice = (css: string) =>
  css
    .split('}')
    .map((rule) => {
      const opens = rule.lastIndexOf('{')
      const selector = rule.slice(rule.lastIndexOf('{', opens - 1) + 1, opens)
      if (!dark.test(selector)) return rule
      const device = selector.replace(dark, '[data-scheme=device]')
      return `${rule}}@media (prefers-color-scheme:dark){${device}${rule.slice(opens)}}`
    })
    .join('}')

/** The style sheet of every page, but for the colours of its municipality. */
export const styles: string = [reset, base, controls, answered, buttons, further, account, factors]
  .map(followingDevice)
  .join('')
  .concat(ownPage)
