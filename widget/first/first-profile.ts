/** What the Worker writes into the first script: the sign-in of the municipality, rendered beforehand. */
import type { Locale } from '../../contract/locale.ts'
import type { Brand } from '../../contract/profile.ts'
import { embedded } from '../embedded.ts'
import type { Text, Tree } from './tree.ts'

export interface RenderedScreen {
  readonly screen: readonly Tree[]
  /** What is said differently, in each language that the municipality offers, the first first. */
  readonly words: Readonly<Partial<Record<Locale, readonly string[]>>>
}

/** A screen that is fetched by itself. */
export interface FetchedScreen extends RenderedScreen {
  /** Of what the sign-in does not show. */
  readonly styles: string
}

export interface FirstProfile extends RenderedScreen {
  readonly slug: string
  readonly brand: Brand
  /** Says that what makes a screen work did not arrive; holds one button, which tries again. */
  readonly trouble: readonly Tree[]
  /** Said while something that was pressed waits. */
  readonly sending: Text
}

/** Undefined where the script did not come from the Worker. */
export const firstProfile = embedded as FirstProfile | undefined
