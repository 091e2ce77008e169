/**
 * Mail servers for the tests in workerd, which cannot listen: `POST /mail` and `POST /script` start one and answer
 * `{ port }`; `GET /<port>` answers what it was told.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { selfSigned } from '../bench/certificate.ts'
import { mailServer, type RunningServer } from './smtp/mail-server.ts'
import { scriptedServer } from './smtp/scripted-server.ts'
import type { MailServerWanted, Script } from './smtp/wanted.ts'

export async function setup(project: TestProject): Promise<() => void> {
  const running: RunningServer<unknown>[] = []
  const certificates = {
    trusted: project.getProvidedContext().certificate,
    unknown: selfSigned(),
  }

  async function started(
    kind: string | undefined,
    wanted: string,
  ): Promise<RunningServer<unknown>> {
    if (kind === '/script')
      return scriptedServer(JSON.parse(wanted) as Script, certificates.trusted)
    const mail = JSON.parse(wanted) as MailServerWanted
    return mailServer(mail, certificates[mail.certificate ?? 'trusted'])
  }

  const control = createServer((request, response) => {
    void (async () => {
      const answer = (body: unknown) => void response.end(JSON.stringify(body))
      if (request.method === 'GET')
        return answer(running.find(({ port }) => `/${port}` === request.url)?.received ?? [])
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const server = await started(request.url, Buffer.concat(chunks).toString('utf8'))
      running.push(server)
      answer({ port: server.port })
    })().catch(() => response.destroy())
  })
  await new Promise<void>((ready) => control.listen(0, '127.0.0.1', ready))
  project.provide('smtp', `http://127.0.0.1:${(control.address() as AddressInfo).port}`)
  return () => {
    for (const server of running) server.close()
    control.closeAllConnections()
    control.close()
  }
}
