/** What the browser remembers, and the page's tabs tell each other, of a session: that there is one. Never a secret. */

/** `ending`: the citizen signed out while the network was cut, and the Worker has yet to be told. */
export type Remembered = 'signed-in' | 'ending' | 'nothing'

export type News = 'signed-in' | 'signed-out'

function quietly<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

export function sessionMemory(slug: string, hear: (news: News) => void) {
  const key = `citizen-auth:${slug}:signed-in`
  const tabs = quietly(() => new BroadcastChannel(key))
  tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'signed-in' || data === 'signed-out') hear(data)
  })
  return {
    recall(): Remembered {
      const text = quietly(() => localStorage.getItem(key))
      return text === 'ending' ? 'ending' : text ? 'signed-in' : 'nothing'
    },
    keep(state: Remembered): void {
      quietly(() =>
        state === 'nothing' ? localStorage.removeItem(key) : localStorage.setItem(key, state),
      )
    },
    // A channel has no other origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: (news: News): void => tabs?.postMessage(news),
    /** Runs one work at a time among the tabs of the browser, where it can. */
    alone: <Value>(work: () => Promise<Value>): Promise<Value> =>
      'locks' in navigator ? navigator.locks.request(key, work) : work(),
  }
}

export type SessionMemory = ReturnType<typeof sessionMemory>
