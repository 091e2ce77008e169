/** The registry of generators: one file and one line each. */
import { document } from './document.ts'
import type { Generator } from './generator.ts'
import { language } from './language.ts'
import { municipality } from './municipality/municipality.ts'
import { provider } from './provider.ts'
import { step } from './step.ts'

export const generators = {
  document,
  language,
  municipality,
  provider,
  step,
} satisfies Record<string, Generator>
