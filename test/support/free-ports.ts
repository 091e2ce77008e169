/** Ports for what a test starts. */
import { createServer, type Server } from 'node:net'

/** Four that nobody has at the moment. Held together, so that they differ. */
export async function freePorts(): Promise<readonly [number, number, number, number]> {
  const servers = [createServer(), createServer(), createServer(), createServer()] as const
  const [first, second, third, fourth] = await Promise.all(servers.map(portOf))
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  if (!first || !second || !third || !fourth) throw new Error('no port is free')
  return [first, second, third, fourth]
}

const portOf = (server: Server) =>
  new Promise<number | undefined>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' ? address?.port : undefined)
    })
  })
