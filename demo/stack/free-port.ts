/** Looks whether a port is free, before anything is started that would answer in another's place. */
import { createServer } from 'node:net'

/**
 * @param variable what sets the port, for the message
 * @throws Error when somebody listens there already
 */
export const requireFreePort = (variable: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (cause) =>
      reject(
        new Error(`Port ${port} is taken. Stop what uses it, or set ${variable} to another.`, {
          cause,
        }),
      ),
    )
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()))
  })
