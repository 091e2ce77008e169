/**
 * Lets the citizen choose the channel by which the proof is sent. The choice says nothing of the account's contacts,
 * nor whether there are any.
 */
import * as v from 'valibot'
import { channels } from '../channel.ts'
import type { StepContract, StepConfigBase } from './step.ts'

export interface ChooseContactConfig extends StepConfigBase {
  readonly step: 'choose-contact'
}

/** The data of the screen that offers contacts. */
export const chooseContactView = v.strictObject({
  contacts: v.array(v.strictObject({ id: v.string(), channel: v.picklist(channels) })),
})

export type ChooseContactView = v.InferOutput<typeof chooseContactView>

export const chooseContact: StepContract<ChooseContactConfig, ChooseContactView> = {
  fields(_config, { contacts }) {
    const [first = 'none', ...others] = contacts.map(({ id }) => id)
    return [{ kind: 'choice', name: 'contact', options: [first, ...others] }]
  },
  requires: [['account']],
  establishes: () => [],
}
