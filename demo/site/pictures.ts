/** The site's pictures: the view of a city, and small scenes for its news. Colours come from the page, so all have a night. */
import type { City, IllustrationName } from '../cities/city.ts'
import { trusted, type Html } from './html.ts'
import { illustrations } from './illustrations.ts'

/** The view of a city, as wide as its place. */
export const view = ({ view: drawing }: City): Html =>
  trusted(
    `<svg class="view" viewBox="0 0 1200 260" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">${drawing}</svg>`,
  )

/** The scene beside a piece of news. */
export const scene = (name: IllustrationName): Html =>
  trusted(
    `<svg class="scene" viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">${illustrations[name]}</svg>`,
  )
