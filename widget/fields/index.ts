/** The registry of controls. Those of the sign-in travel with the first script, the others when first needed. */
import type { FieldKind } from '../../contract/fields/index.ts'
import type { Controls } from './control.ts'
import { choice } from './choice.ts'
import { identifier } from './text-input.ts'
import { password } from './secret.ts'

export const firstControls = {
  choice,
  'document-kind': choice,
  identifier,
  password,
} satisfies Controls

/** The kinds that `all.ts` must hold. */
export type FurtherKind = Exclude<FieldKind, keyof typeof firstControls>
