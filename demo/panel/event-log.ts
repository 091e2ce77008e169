/** Everything the elements told this page, kept over page loads so that a whole journey can be read back. */

export interface LoggedEvent {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Path of the page that heard it. */
  readonly page: string
  readonly detail: unknown
}

const names = [
  'citizen-step',
  'citizen-error',
  'citizen-registered',
  'citizen-recovered',
  'citizen-signed-in',
  'citizen-signed-out',
] as const

const key = 'panel-events'
const longest = 200

/** Newest first. */
let entries: readonly LoggedEvent[] = remembered()

/** Tells, by `change`, that there is something new. */
export const eventLog = new (class extends EventTarget {
  get entries(): readonly LoggedEvent[] {
    return entries
  }

  /** The token of the last sign-in this page heard of; never stored. */
  token = ''

  clear(): void {
    keep([])
  }
})()

/** Begins to listen. */
export function recordEvents(): void {
  for (const name of names)
    document.addEventListener(name, (event) => {
      if (event.type === 'citizen-signed-out') eventLog.token = ''
      const detail: unknown = event.detail
      if (isRecord(detail) && typeof detail['accessToken'] === 'string')
        eventLog.token = detail['accessToken']
      const entry = { name, at: Date.now(), page: location.pathname, detail: abbreviated(detail) }
      keep([entry, ...entries].slice(0, longest))
    })
}

function keep(next: readonly LoggedEvent[]): void {
  entries = next
  sessionStorage.setItem(key, JSON.stringify(next))
  eventLog.dispatchEvent(new Event('change'))
}

function remembered(): readonly LoggedEvent[] {
  const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
  return Array.isArray(stored) ? stored : []
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A token is a key to somebody's account: a log shows that it was there, not what it was. */
const abbreviated = (detail: unknown): unknown =>
  isRecord(detail)
    ? Object.fromEntries(
        Object.entries(detail).map(([name, value]) =>
          name === 'accessToken' && typeof value === 'string'
            ? [name, `${value.slice(0, 12)}…${value.slice(-6)}`]
            : [name, value],
        ),
      )
    : detail
