/**
 * What other tabs of this browser show: it stays in the officer's hand when it leaves this one. A tab that ended without
 * a word is taken to show what it did; what is in hand is let go by itself, some minutes later.
 */

/** What a tab says of itself, whole. */
interface Told {
  readonly tab: string
  readonly shows: readonly string[]
  /** It is new, and wants to know of the others. */
  readonly asks: boolean
}

export class OtherTabs {
  readonly #channel = new BroadcastChannel('desk')
  readonly #tab = crypto.randomUUID()
  readonly #here = new Map<object, readonly string[]>()
  readonly #others = new Map<string, readonly string[]>()

  constructor() {
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      this.#others.set(data.tab, data.shows)
      if (data.asks) this.#tell(false)
    })
    this.#tell(true)
  }

  #tell(asks: boolean): void {
    const shows = [...this.#here.values()].flat()
    // A channel has no other origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#channel.postMessage({ tab: this.#tab, shows, asks } satisfies Told)
  }

  /** @param what the part of this tab holds from now on, by where each is let go */
  hold(part: object, what: readonly string[]): void {
    if (what.join(' ') === (this.#here.get(part) ?? []).join(' ')) return
    this.#here.set(part, what)
    this.#tell(false)
  }

  /** @param path by which it is let go */
  show(path: string): boolean {
    return [...this.#others.values()].some((paths) => paths.includes(path))
  }

  close(): void {
    this.#here.clear()
    this.#tell(false)
    this.#channel.close()
  }
}
