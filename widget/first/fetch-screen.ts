/** Fetches the first screen of a registration or a recovery, beside the main script. */
import type { ElementPage } from '../steps/screen-context.ts'
import type { FetchedScreen } from './first-profile.ts'

const here = import.meta.url

/** @returns undefined where it cannot be had: the main script draws it */
export const fetchScreen = (page: ElementPage): Promise<FetchedScreen | undefined> =>
  fetch(new URL(`first/${page}.json`, here)).then(
    (response) => (response.ok ? response.json() : undefined),
    () => undefined,
  )
