/** The messages of local development, as they would have reached a citizen. Asks the Worker, keeps the last answer. */
import { worker } from './site.ts'

export interface ReceivedMessage {
  readonly id: string
  readonly channel: 'email' | 'sms'
  readonly to: string
  readonly subject?: string
  readonly text: string
  readonly html?: string
  readonly code?: string
  readonly link?: string
  /** ISO 8601. */
  readonly at: string
}

const key = 'panel-read'

/** Tells, by `change`, that messages came or were read. */
export const receivedMessages = new (class extends EventTarget {
  /** Newest first; null before the first answer. */
  messages: readonly ReceivedMessage[] | null = null
  /** False while the Worker does not answer. */
  reachable = true
  #read = new Set<string>(remembered())

  get unread(): number {
    return (this.messages ?? []).filter((message) => !this.isRead(message)).length
  }

  isRead({ id }: ReceivedMessage): boolean {
    return this.#read.has(id)
  }

  read({ id }: ReceivedMessage): void {
    this.#read.add(id)
    sessionStorage.setItem(key, JSON.stringify([...this.#read]))
    this.#notify()
  }

  async refresh(): Promise<void> {
    try {
      const response = await fetch(`${worker}/dev/outbox`)
      this.messages = await response.json()
      this.reachable = response.ok
    } catch {
      this.reachable = false
    }
    this.#notify()
  }

  #notify(): void {
    this.dispatchEvent(new Event('change'))
  }
})()

function remembered(): readonly string[] {
  const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
  return Array.isArray(stored) ? stored : []
}
