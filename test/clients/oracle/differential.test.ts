/** The same requests to this provider and to `oidc-provider`: what differs is in docs/openid-differences.md, with the paragraph that decides. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freePorts } from '../../support/free-ports.ts'
import type { Stack } from '../../support/stack.ts'
import { answerTo, endpointsOf, type Registered } from './asked.ts'
import { cases, type Case } from './cases.ts'
import { reasonFor } from './reasons.ts'
import { startOracle } from './other-provider.ts'
import { expectTable } from './table-of-differences.ts'

let registered: Registered
let oracle: Awaited<ReturnType<typeof startOracle>>

beforeAll(async () => {
  const { dataDir, predios }: Omit<Stack, 'stop'> = inject('stack')
  const secret = await readFile(join(dataDir, 'predios.secret'), 'utf8')
  registered = { callback: `${predios}/callback`, secret }
  const [port] = await freePorts()
  oracle = await startOracle({ id: 'predios', ...registered }, port)
})
afterAll(() => oracle.stop())

const labelOf = ({ endpoint, name, posted }: Case) =>
  `${endpoint}, ${name}${posted ? ', by POST' : ''}`

interface Difference {
  readonly label: string
  readonly ours: string
  readonly theirs: string
}

async function differences(): Promise<readonly Difference[]> {
  const [here, there] = [
    await endpointsOf(`${inject('stack').worker}/demo`),
    await endpointsOf(oracle.issuer),
  ]
  const found: Difference[] = []
  for (let begin = 0; begin < cases.length; begin += 8)
    found.push(
      // oxlint-disable-next-line no-await-in-loop -- a few at a time
      ...(await Promise.all(
        cases.slice(begin, begin + 8).map(async (one) => ({
          label: labelOf(one),
          ours: await answerTo(one, here, registered),
          theirs: await answerTo(one, there, registered),
        })),
      )),
    )
  return found.filter(({ ours, theirs }) => ours !== theirs)
}

const cell = (text: string) => text.replaceAll('|', '\\|')

const rowOf = ({ label, ours, theirs }: Difference) =>
  `| ${cell(label)} | ${ours} | ${theirs} | ${reasonFor(label, ours, theirs) ?? ''} |`

test(
  'three hundred requests are answered alike, but for those that are listed with their reason',
  { timeout: 60_000 },
  async () => {
    expect(cases.length).toBeGreaterThanOrEqual(300)
    const all = await differences()
    expect(
      all.filter(({ label, ours, theirs }) => reasonFor(label, ours, theirs) === undefined),
    ).toEqual([])
    const columns = ['request', 'here', '`oidc-provider`', 'what decides']
    await expectTable(columns, all.map(rowOf))
  },
)
