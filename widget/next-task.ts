/** Ends the present task: whoever touches the page meanwhile is answered before the work goes on. */

interface Scheduling {
  /** Goes on before whatever else waits; not in every browser. */
  readonly scheduler?: { readonly yield?: () => Promise<void> }
}

/** @see https://wicg.github.io/scheduling-apis/#dom-scheduler-yield */
export const nextTask = (): Promise<void> =>
  (globalThis as Scheduling).scheduler?.yield?.() ??
  new Promise((resolve) => {
    setTimeout(resolve)
  })
