/** The registry of screens: those of the sign-in at hand, the others when first needed. */
import type { TemplateResult } from 'lit/html.js'
import type { Field } from '../../contract/fields/index.ts'
import type { StepName, StepConfig } from '../../contract/steps/index.ts'
import { firstControls } from '../fields/index.ts'
import type { Controls } from '../fields/control.ts'
import { firstViews } from './first-screens.ts'
import answered from '../styles/answered.css?inline'
import { sheetOf } from '../styles/sheet.ts'
import type { OwnWords } from '../strings/labels.ts'
import type { FlowScreenContext, StepScreenContext, StepViews } from './screen-context.ts'

/** All that screens can be drawn with at present. */
export interface Screens {
  readonly views: StepViews
  readonly controls: Controls
  /** Labels of the fields that no sign-in asks. */
  readonly own?: OwnWords
  readonly fieldsOf?: (config: StepConfig, view: unknown) => readonly Field[]
  /** Style sheets of what the sign-in does not show. */
  readonly sheets: readonly CSSStyleSheet[]
}

export const firstScreens: Screens = {
  views: firstViews,
  controls: firstControls,
  sheets: [sheetOf(answered)],
}

type AnyView = (context: StepScreenContext<StepName>) => TemplateResult

/** The screen of a step; undefined while it is not at hand, or one of its fields is not. */
export function renderStep(
  screens: Screens,
  context: Omit<FlowScreenContext, 'controls'>,
): TemplateResult | undefined {
  // The casts of this registry: the compiler cannot see that a screen meets the view of its own step.
  const view = screens.views[context.screen.step] as AnyView | undefined
  if (!view || !context.fields.every(({ kind }) => screens.controls[kind])) return undefined
  const { controls } = screens
  return view({ ...context, controls, view: context.screen.view })
}
