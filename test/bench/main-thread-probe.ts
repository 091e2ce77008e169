/** Runs inside the page, before anything of its own: fills the form, signs in, and watches what that costs. */

export interface Strain {
  /** Milliseconds beyond 50 of every task, from the navigation to the signed-in citizen. */
  readonly blocked: number
  /** Milliseconds of the longest task after the form was usable, of those over 50; 0 for none. */
  readonly longest: number
  /** Sum of layout shifts that nobody asked for. */
  readonly shift: number
}

declare global {
  interface Window {
    mainThread?: Promise<Strain>
  }
}

/**
 * Sent to the browser as text, so it uses nothing from outside itself. Begun after `watchForUsableForm`.
 *
 * @see https://w3c.github.io/longtasks/ and https://wicg.github.io/layout-instability/
 */
export function watchMainThread(answer: Readonly<Record<string, string>>): void {
  interface Shift extends PerformanceEntry {
    readonly value: number
    readonly hadRecentInput: boolean
  }
  /** Milliseconds between the form and the press. */
  const hesitation = 50
  /** Milliseconds without a request or a change until the page counts as at rest. */
  const rest = 1000

  const tasks: PerformanceEntry[] = []
  const shifts: Shift[] = []
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  })
  new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[]))).observe({
    type: 'layout-shift',
    buffered: true,
  })

  const after = (milliseconds: number) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds)
    })

  /** As a password manager does it: the value, and the events that a person would have caused. */
  function fill(): void {
    for (const [name, text] of Object.entries(answer)) {
      const input = document.querySelector<HTMLInputElement>(`form [name="${name}"]`)
      if (!input) throw new Error(`no field ${name}`)
      input.value = text
      for (const type of ['input', 'change'])
        input.dispatchEvent(new Event(type, { bubbles: true }))
    }
    document.querySelector<HTMLButtonElement>('form button:not([type=button])')?.click()
  }

  const isSignedIn = () => /Ha iniciado sesión|Hola/.test(document.body.innerText)

  async function settled(): Promise<void> {
    while (!isSignedIn()) await after(50)
    let known = -1
    while (known !== performance.getEntriesByType('resource').length) {
      known = performance.getEntriesByType('resource').length
      await after(rest)
    }
  }

  window.mainThread = (async () => {
    const usable = await window.usableForm
    if (!usable) throw new Error('nobody waits for the form')
    await after(hesitation)
    fill()
    await settled()
    return {
      blocked: tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      longest: Math.max(
        0,
        ...tasks.filter(({ startTime }) => startTime > usable.at).map(({ duration }) => duration),
      ),
      shift: shifts
        .filter(({ hadRecentInput }) => !hadRecentInput)
        .reduce((sum, { value }) => sum + value, 0),
    }
  })()
}
