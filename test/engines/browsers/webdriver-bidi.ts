/**
 * The little of WebDriver BiDi that a journey needs, over the WebSocket that Firefox opens by itself.
 *
 * @see https://www.w3.org/TR/webdriver-bidi/
 */
import type { Plain } from './browser.ts'

type Result = Readonly<Record<string, unknown>>

interface Answer {
  readonly id?: number
  readonly type: 'success' | 'error' | 'event'
  readonly result?: Result
  readonly error?: string
  readonly message?: string
}

export interface Bidi {
  /** @throws Error with the browser's own words when it refuses */
  send(method: string, params: Readonly<Record<string, Plain>>): Promise<Result>
  close(): void
}

/** @param address e.g. `ws://127.0.0.1:9222/session` */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address)
  const asked = new Map<number, (answer: Answer) => void>()
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true })
    socket.addEventListener('error', () => reject(new Error(`nobody answers at ${address}`)), {
      once: true,
    })
  })
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(String(data))
    if (answer.id === undefined) return
    asked.get(answer.id)?.(answer)
    asked.delete(answer.id)
  })
  socket.addEventListener('close', () => {
    for (const resolve of asked.values())
      resolve({ type: 'error', error: 'closed', message: 'the browser is gone' })
    asked.clear()
  })
  let last = 0
  return {
    async send(method, params) {
      const id = ++last
      const answer = await new Promise<Answer>((resolve) => {
        asked.set(id, resolve)
        socket.send(JSON.stringify({ id, method, params }))
      })
      if (answer.type === 'success') return answer.result ?? {}
      throw new Error(`${method}: ${answer.error}: ${answer.message}`)
    },
    close: () => socket.close(),
  }
}
