/** Every engine that the journeys are made in. */
import type { Engine } from './browser.ts'
import { chromium } from './chromium.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

export const engines = { chromium, firefox, webkit } as const satisfies Record<string, Engine>

export type EngineName = keyof typeof engines
