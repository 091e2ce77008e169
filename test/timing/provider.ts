/**
 * The provider that carries the messages of the cities under test: takes each at once and keeps none. In a thread of
 * its own, so that it does not disturb the clock.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

if (!isMainThread) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(204).end())
  })
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
    parentPort?.postMessage(`http://127.0.0.1:${port}`)
  })
}

/** @returns its address */
export async function startProvider(): Promise<string> {
  const thread = new Worker(new URL(import.meta.url))
  const [address] = (await once(thread, 'message')) as [string]
  thread.unref()
  return address
}
