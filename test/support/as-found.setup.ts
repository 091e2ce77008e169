/** Leaves what the files of tests share as each found it: the next one runs in the same isolate. */
import { afterAll, vi } from 'vitest'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'

const registry: Record<string, Municipality> = municipalities
const found = { ...registry }

afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  for (const slug of Object.keys(registry))
    if (!(slug in found)) Reflect.deleteProperty(registry, slug)
  Object.assign(registry, found)
})
