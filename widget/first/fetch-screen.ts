/** Fetches the first screen of a registration or a recovery, beside the main script. */
import type { ElementPage } from '../steps/screen-context.ts'
import type { FetchedScreen } from './first-profile.ts'

/** @returns undefined where it cannot be had: the main script draws it */
export const fetchScreen = (page: ElementPage): Promise<FetchedScreen | undefined> =>
  fetch(import.meta.url.replace(/[^/]*$/, `first/${page}.json`)).then(
    (response) => (response.ok ? response.json() : undefined),
    () => undefined,
  )
