/** Examines a page: opens it, asks its Worker, and compares what was seen with every fault that is known. */
import { askWorker, serverOf } from './ask-worker.ts'
import type { Evidence } from './evidence.ts'
import { faults } from './faults/index.ts'
import type { Fault } from './fault.ts'
import type { Browser } from 'playwright-core'
import { visit, type Patience } from './visit.ts'

export type FaultName = keyof typeof faults

export interface Finding {
  readonly fault: FaultName
  readonly gravity: Fault['gravity']
  readonly detail: string
}

export interface Examined {
  readonly evidence: Evidence
  readonly findings: readonly Finding[]
}

export async function examine(
  browser: Browser,
  asked: string,
  patience?: Patience,
): Promise<Examined> {
  const visited = await visit(browser, asked, patience)
  const page = 'page' in visited ? visited.page : undefined
  const server = page && serverOf(page)
  const evidence: Evidence = {
    asked,
    failure: 'failure' in visited ? visited.failure : '',
    page,
    worker: server === undefined ? undefined : await askWorker(server, page?.address ?? asked),
  }
  return { evidence, findings: findingsOf(evidence) }
}

/** In the order of the registry; what is told where nothing else explains it, only there. */
export function findingsOf(evidence: Evidence): readonly Finding[] {
  const found = Object.entries<Fault>(faults).flatMap(([name, { gravity, find }]) =>
    find(evidence).map((detail) => ({ fault: name as FaultName, gravity, detail })),
  )
  const explained = found.some(({ fault, gravity }) => gravity === 'bad' && fault !== 'not-started')
  return explained ? found.filter(({ fault }) => fault !== 'not-started') : found
}
