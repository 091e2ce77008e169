/** Fetches the first screen of a registration or a recovery, beside the main script. */
import type { ElementPage } from '../steps/screen-context.ts'
import type { FetchedScreen } from './first-profile.ts'

const fileOf = (page: ElementPage) => `first/${page}.json`

/** @returns undefined where it cannot be had: the main script draws it */
export const fetchScreen = (page: ElementPage): Promise<FetchedScreen | undefined> =>
  fetch(new URL(fileOf(page), import.meta.url)).then(
    (response) => (response.ok ? response.json() : undefined),
    () => undefined,
  )
