/** What is asked of a Worker that has just been deployed. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { smokeTest } from '../../cli/smoke-test.ts'

const atOnce = () => Promise.resolve()

/** A Worker that answers each path with its next status, the last one for ever. */
async function answering(statuses: Readonly<Record<string, readonly number[]>>): Promise<string> {
  const asked: Record<string, number> = {}
  const server = createServer(({ url = '' }, response) => {
    const of = statuses[url] ?? [404]
    const turn = (asked[url] ??= 0)
    asked[url] = turn + 1
    response.writeHead(of[Math.min(turn, of.length - 1)] ?? 404).end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

test('a Worker that is ready after a while passes', async () => {
  const url = await answering({ '/healthz': [404, 503, 200] })
  await expect(smokeTest(url, atOnce)).resolves.toBeUndefined()
})

test('a Worker that is never ready is told of, with its answer', async () => {
  const url = await answering({ '/healthz': [503] })
  await expect(smokeTest(url, atOnce)).rejects.toThrow('/healthz answers 503')
})

test('a Worker with the outbox of local development is told of at once', async () => {
  const url = await answering({ '/healthz': [200], '/dev/outbox': [200] })
  await expect(smokeTest(url, atOnce)).rejects.toThrow('no production build')
})
