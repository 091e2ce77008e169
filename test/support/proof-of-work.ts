/** A city that asks for the proof of work, and the work that its pages do: written from the contract, not from the widget. */
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'
import type { FlowSteps } from '../../contract/profile.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { secondMunicipality } from './second-municipality.ts'

export { keyOf, solved } from './solved.ts'

const asking = ([first, ...rest]: FlowSteps): FlowSteps => [{ ...first, human: true }, ...rest]

const { flows } = secondMunicipality.public

/** Asks before a sign-in and a recovery, and not before a registration. Cheap, so that tests are quick. */
export const waryMunicipality: Municipality = {
  public: {
    ...secondMunicipality.public,
    slug: 'villacauta',
    flows: { ...flows, login: asking(flows.login), recover: asking(flows.recover) },
  },
  private: { ...secondMunicipality.private, human: { effort: 20 } },
}

const registry: Record<string, Municipality> = municipalities

/** Puts it into the registry that the Worker reads, for as long as this file's tests run. */
export const openWaryMunicipality = () => {
  registry[waryMunicipality.public.slug] = waryMunicipality
}

/** What a test needs of the check itself. */
export interface Check {
  challenge(kind: string, about?: string, level?: number): Promise<ProofOfWorkChallenge>
  require(kind: string, solution: string | undefined): Promise<unknown>
}

/** Whether it is taken; anything but the one refusal is a mistake and is thrown. */
export const takes = (check: Check, kind: string, solution: string | undefined) =>
  check.require(kind, solution).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && error.message === 'human_check_failed') return false
      throw error
    },
  )
