/** The links of a city's help, as the menu and the foot of its pages have them. */
import { pagesOf, type Visit } from './page.ts'

/** Address and words of each. */
export const helpLinks = ({ city, t, say }: Visit): readonly (readonly [string, string])[] => {
  const pages = pagesOf(city)
  const inMenu = (city.help ?? []).filter((page) => page.inMenu)
  const links = inMenu.map(({ id, title }) => [pages.help(id), t(title)] as const)
  // Where the portal has them: between how to register and the guides.
  return [...links.slice(0, 3), [pages.terms, say.termsTitle], ...links.slice(3)]
}
