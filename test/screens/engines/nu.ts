/** The Nu Html Checker, which a screen reader's browser relies on: is what was drawn valid HTML? Needs a Java. */
import { spawn, spawnSync } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { installed, type Engine } from './engine.ts'

interface Message {
  readonly type: string
  readonly message: string
  readonly extract?: string
}

/** What the checker does not know yet, and why it stands there: see `docs/accessibility.md`. */
const known = [
  // Apple's, for passwords that a phone proposes: https://developer.apple.com/password-rules/
  /^Attribute “passwordrules” not allowed/,
]

export const hasJava = () => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

async function ask(address: string, html: string): Promise<readonly Message[]> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: html,
  })
  const { messages } = (await response.json()) as { messages: readonly Message[] }
  return messages
}

/** Asks until the server, which takes seconds to begin, has answered. */
async function answered(address: string, left = 360): Promise<void> {
  try {
    await ask(address, '<!doctype html><html lang="es"><title>·</title></html>')
  } catch (cause) {
    if (left === 0) throw cause
    await new Promise((resolve) => setTimeout(resolve, 500))
    await answered(address, left - 1)
  }
}

export async function nu(): Promise<Engine> {
  const jar = installed.resolve('vnu-jar/build/dist/vnu.jar')
  const port = String(await freePort())
  const server = spawn(
    'java',
    [
      '-Dnu.validator.servlet.bind-address=127.0.0.1',
      '-cp',
      jar,
      'nu.validator.servlet.Main',
      port,
    ],
    { stdio: 'ignore' },
  )
  process.on('exit', () => server.kill())
  const address = `http://127.0.0.1:${port}/?out=json`
  await answered(address)
  return {
    name: 'Nu',
    seesColours: false,
    findings: async (tab: Page) => {
      const drawn = await tab.evaluate(() => document.documentElement.outerHTML)
      const messages = await ask(address, `<!doctype html>${drawn}`)
      return messages
        .filter(({ type, message }) => type === 'error' && !known.some((one) => one.test(message)))
        .map(({ message, extract = '' }) => `${message} ${extract}`)
    },
    end: () => server.kill(),
  }
}
