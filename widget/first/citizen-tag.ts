/** A tag of the page as what draws in it knows it. */
import type { Brand } from '../../contract/profile.ts'
import type { Locale } from '../../contract/locale.ts'
import type { ElementPage } from '../steps/screen-context.ts'
import type { AttributedElement } from './attributed-element.ts'

/** The screen that was put into it before it worked. */
export interface StandingScreen {
  /** The language in which it is read. */
  readonly locale: Locale
  /** Whether there is something to take over. */
  readonly stands: boolean
  /** Says that it does not work yet, and what to do. */
  fail(retry: () => void): void
  /** Hands the nodes over as they were rendered. */
  release(): void
  /** Does what was pressed meanwhile. */
  replay(): void
}

/** What a municipality looks like. */
export interface Branded {
  readonly slug: string
  readonly brand: Brand
}

export interface CitizenTag extends AttributedElement {
  /** Where the element opens, and returns to. */
  readonly opens: ElementPage
  /** Tells elements of one page apart. */
  readonly number: number
  /** Undefined where nothing was rendered beforehand. */
  readonly first: StandingScreen | undefined
  /** Adopts the sheets of every screen where it stands, in the colours of the municipality, if that is known. */
  dress(municipality?: Branded): void
}

/** What makes a tag work. */
export interface ElementLife {
  connected(): void
  disconnected(): void
  attributeChanged(name: string): void
}
