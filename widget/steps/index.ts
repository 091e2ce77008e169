/** The registry of screens: those of the sign-in at hand, the others when first needed. */
import type { TemplateResult } from 'lit'
import type { Field } from '../../contract/fields/index.ts'
import type { StepName, StepUse } from '../../contract/steps/index.ts'
import type { request } from '../api/client.ts'
import { firstControls } from '../fields/index.ts'
import type { Controls } from '../fields/control.ts'
import { firstViews } from './first.ts'
import type { DoneView, FlowStage, StepStage, StepViews } from './stage.ts'
import type { Places, PostalLookUp } from '../fields/places.ts'
import type { LinkStage } from './link.ts'
import type { SignedInStage } from './signed-in.ts'

/** All that screens can be drawn with at present. */
export interface Kit {
  readonly views: StepViews
  readonly controls: Controls
  readonly fieldsOf?: (use: StepUse, view: unknown) => readonly Field[]
  readonly done?: DoneView
  readonly ask?: typeof request
  readonly link?: (stage: LinkStage) => TemplateResult
  readonly idle?: (goOn: () => void) => TemplateResult
  readonly signedIn?: (stage: SignedInStage) => TemplateResult
  /** The look-ups of one form; told when something is to be drawn anew. */
  readonly places?: (look: PostalLookUp, changed: () => void) => Places
  /** Style sheets of what the sign-in does not show. */
  readonly sheets: readonly CSSStyleSheet[]
}

export const firstKit: Kit = { views: firstViews, controls: firstControls, sheets: [] }

let whole: Promise<Kit> | undefined

async function fetchWhole(): Promise<Kit> {
  const { later } = await import('./later.ts')
  return {
    ...later,
    views: { ...firstViews, ...later.views },
    controls: { ...firstControls, ...later.controls },
  }
}

/**
 * Fetches the screens that are not at hand, once a page.
 *
 * @throws TypeError when they cannot be reached; asking again tries again
 */
export async function wholeKit(): Promise<Kit> {
  whole ??= fetchWhole()
  try {
    return await whole
  } catch (cause) {
    whole = undefined
    throw cause
  }
}

type AnyView = (stage: StepStage<StepName>) => TemplateResult

/** The screen of a step; undefined while it is not at hand, or one of its fields is not. */
export function draw(kit: Kit, stage: Omit<FlowStage, 'controls'>): TemplateResult | undefined {
  // The casts of this registry: the compiler cannot see that a screen meets the view of its own step.
  const view = kit.views[stage.screen.step] as AnyView | undefined
  if (!view || !stage.fields.every(({ kind }) => kit.controls[kind])) return undefined
  const { controls } = kit
  return view({ ...stage, controls, view: stage.screen.view })
}
