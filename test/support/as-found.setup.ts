/** Leaves what the files of tests share as each found it: the next one runs in the same isolate. */
import { afterAll, beforeEach, vi } from 'vitest'
import { takeAll } from '../../worker/figures/tally.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'

const registry: Record<string, Municipality> = municipalities
const found = { ...registry }

// What one test was refused is not written down in the midst of another.
beforeEach(() => {
  takeAll()
})

afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  for (const slug of Object.keys(registry))
    if (!(slug in found)) Reflect.deleteProperty(registry, slug)
  Object.assign(registry, found)
})
