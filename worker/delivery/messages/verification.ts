/** The part of a letter that proves a contact: a code, a link, either, or a link to where the code is typed. */
import type { FlowKind } from '../../../contract/flow.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import { userToStranger } from './fact-blocks.ts'
import type { Block } from './email.ts'
import type { Say } from './sentences.ts'
import type { SharedKey } from './shared-sentences.ts'

interface Verification {
  /** Empty where the message carries none. */
  readonly code: string
  readonly link: string
  readonly user: string
}

/** Whether a flow's link only leads to where the code is typed: the profile says so, the words do not. */
export const isBehindLink = ({ flows }: PublicProfile, kind: FlowKind): boolean =>
  (flows[kind] ?? []).some((step) => step.step === 'verify-code' && step.by === 'code-behind-link')

/** @throws TypeError when there is neither a code nor a link */
export function verificationBlocks(
  say: Say<SharedKey | 'action'>,
  { code, link, user }: Verification,
  behindLink: boolean,
): readonly Block[] {
  const panel: Block = { is: 'code', label: say('codeLabel'), code }
  const button: Block = {
    is: 'action',
    label: say('action'),
    address: link,
    fallback: say('fallback'),
  }
  const text = (...keys: readonly SharedKey[]): Block => ({
    is: 'text',
    text: keys.map(say).join(' '),
  })
  if (code && link && behindLink)
    return [
      text('typeBehind'),
      ...userToStranger(say, user),
      panel,
      button,
      // Following the button does not use up the code, which is what works once.
      text('validityCode', 'keepSecret'),
    ]
  if (code && link)
    return [text('typeCode'), panel, text('orLink'), button, text('validity', 'keepSecret')]
  if (code) return [text('typeCode'), panel, text('validityCode', 'keepSecret')]
  if (link) return [text('follow'), button, text('validityLink', 'keepLink')]
  throw new TypeError('a message that proves a contact has neither a code nor a link')
}
