/** What the browser remembers of a session: that there is one. Never a secret. */

/** `ending`: the citizen signed out while the network was cut, and the Worker has yet to be told. */
export type Remembered = 'signed-in' | 'ending' | 'nothing'

/** Storage may be refused by the browser's settings; a reload then finds nobody signed in and no flow begun. */
export function quietly<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Names what a municipality keeps, and the channel between the page's tabs. */
export const sessionKey = (slug: string): string => `citizen-auth:${slug}:signed-in`

export function recallSession(slug: string): Remembered {
  const key = sessionKey(slug)
  const text = quietly(() => sessionStorage.getItem(key) ?? localStorage.getItem(key))
  return text === 'ending' ? 'ending' : text ? 'signed-in' : 'nothing'
}

/** @param shared the computer is others' too: what is kept goes with the tab */
export function keepSession(slug: string, state: Remembered, shared = false): void {
  const key = sessionKey(slug)
  quietly(() => {
    const [here, other] = shared ? [sessionStorage, localStorage] : [localStorage, sessionStorage]
    other.removeItem(key)
    if (state === 'nothing') here.removeItem(key)
    else here.setItem(key, state)
  })
}
