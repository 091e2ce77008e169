/** The steps of a journey. Each says by itself what it began with, so that one that fails takes no other with it. */
import type { Citizen } from './citizen.ts'
import type { Walker } from './journeys/walker.ts'

export interface Travel {
  readonly walker: Walker
  /** Somebody sits down at a browser that knows nothing of them. Whoever sat there before has left. */
  arrives(): Promise<Citizen>
  /** Who sits there already. */
  readonly citizen: Citizen
  /** Another person, who has no account yet. */
  stranger(): Walker
}

type Step = (travel: Travel) => Promise<void>

/** In this order. The account is that of `register`; where that fails, one that was made elsewhere. */
export const steps = {
  'reload midway': async ({ arrives, stranger }) => {
    const [citizen, walker] = [await arrives(), stranger()]
    await walker.asksForAccount(citizen)
    await citizen.reloads()
    await walker.awaitsMessage(citizen)
    await walker.confirms(citizen)
  },
  register: async ({ arrives, walker }) => {
    const citizen = await arrives()
    await walker.asksForAccount(citizen)
    await walker.confirms(citizen)
  },
  'sign in': async ({ arrives, walker }) => walker.signsIn(await arrives()),
  reload: async ({ citizen, walker }) => {
    await citizen.reloads()
    await walker.isSignedIn(citizen)
    await citizen.reloads()
    await walker.isSignedIn(citizen)
  },
  'sign out': async ({ arrives, walker }) => {
    const citizen = await arrives()
    await walker.signsIn(citizen)
    await walker.signsOut(citizen)
    await citizen.reloads()
    await walker.isSignedOut(citizen)
  },
  recover: async ({ arrives, walker }) => {
    await walker.recovers(await arrives())
    await walker.signsIn(await arrives())
  },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof steps
