/** Does the proof of work before a flow, where a city asks for it, without a request. */
import { env } from 'cloudflare:workers'
import type { FlowKind } from '../../contract/flow.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { services } from '../../worker/services.ts'
import { solved } from './solved.ts'

const registry: Readonly<Record<string, Municipality>> = municipalities

/** @returns undefined where none is asked for */
export async function workDone(slug: string, kind: FlowKind): Promise<string | undefined> {
  const city = registry[slug]
  if (!city?.public.flows[kind]?.[0].human) return undefined
  const { proofOfWork } = await services(env, city)
  return (await solved(await proofOfWork.challenge(kind))).solution
}
