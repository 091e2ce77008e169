/** Who gives a second signature, in words: by the roles that may, and by whoever is there. */
import { signatures, type ProposalKind, type WaitingProposal } from '../contract/desk/proposals.ts'
import { rolesWith, type Permission } from '../contract/desk/roles.ts'
import type { Words } from './words/es.ts'

/** Whoever may do something, e.g. "alguien de Supervisión". */
export const officersOf = ({ proposal: say }: Words, permission: Permission): string =>
  rolesWith(permission)
    .map((role) => say.signers[role])
    .join(say.or)

export const signersOf = (words: Words, kind: ProposalKind): string =>
  officersOf(words, signatures[kind].confirms)

/** For whoever does not confirm it: who does, and whether anybody such is there. */
export const whoConfirms = (words: Words, { kind, may, second }: WaitingProposal): string => {
  const { proposal: say } = words
  const signers = signersOf(words, kind)
  return `${may === 'withdraw' ? say.notYou(signers) : say.notProposer(signers)} ${say.second[second]}`
}

/** What is said where something was proposed just now: who confirms it, and where they find it. */
export const proposedNow = (words: Words, kind: ProposalKind): string =>
  words.proposal.proposed(signersOf(words, kind), words.sections.queue, titleOf(words, kind))

/** A second signature by what it is for. */
export const titleOf = ({ cases, proposal }: Words, kind: ProposalKind): string =>
  `${cases['second-signature']}: ${proposal.kinds[kind]}`
