/** The script that makes the elements work, asked for as soon as the first of them, or the page itself, wants it. */
import { lazy } from '../lazy.ts'

export const mainScript = lazy(() => import('../main.ts'))
