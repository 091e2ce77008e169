/** Where a city's site has its elements, by the paths that Spanish-speaking sites use. A profile may say others. */
import type { Pages } from '../../contract/profile.ts'

/** @param site origin, and a folder of it where there is one; no slash at the end */
export const pagesAt = (site: string): Pages => ({
  login: `${site}/entrar`,
  register: `${site}/registro`,
  recover: `${site}/recuperar`,
  account: `${site}/cuenta`,
})

/** Where a site has its help about the account, if it has any. */
export const helpAt = (site: string) => `${site}/ayuda`
