/** Every city whose journeys are made. Others differ in their steps, which `npm test` walks. */
import { demo } from './demo.ts'
import { leon } from './leon.ts'
import type { Walker } from './walker.ts'

export const cities = { demo, leon } as const satisfies Record<string, () => Walker>

export type City = keyof typeof cities
