/** `npm run pictures`: takes the pictures of the demo's help anew, by doing what its guides say. */
import { defineConfig } from 'vitest/config'
import journeys from './journeys.config.ts'

export default defineConfig({
  ...journeys,
  test: {
    ...journeys.test,
    include: ['test/journeys/*/guides.test.ts'],
    provide: { keepsPictures: true },
  },
})
