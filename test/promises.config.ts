/** The journeys that walk what the portals promise, for `npm run promises`. */
import { defineConfig } from 'vitest/config'
import journeys from './journeys.config.ts'

export default defineConfig({
  ...journeys,
  test: { ...journeys.test, include: ['test/journeys/promises/*.test.ts'] },
})
