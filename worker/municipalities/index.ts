/** The registry of municipalities: one file and one line each. */
import { demo } from './demo.ts'
import { ecuapass } from './ecuapass.ts'
import { ibarra } from './ibarra.ts'
import { leon } from './leon.ts'
import { maracaibo } from './maracaibo.ts'
import type { Municipality } from './municipality.ts'

export const municipalities = {
  demo,
  ecuapass,
  ibarra,
  leon,
  maracaibo,
} satisfies Record<string, Municipality>
