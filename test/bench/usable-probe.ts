/** Runs inside the page, before anything of its own: waits for a form that a citizen could use. */

/** Milliseconds since the navigation began. */
export interface Usable {
  readonly at: number
  /** When the last byte of the script had come; 0 for a page without one. */
  readonly scriptAt: number
  readonly requests: number
  /** Bytes on the wire, headers included. */
  readonly bytes: number
  /** E.g. `h2`. */
  readonly protocol: string
}

declare global {
  interface Window {
    usableForm?: Promise<Usable>
  }
}

/**
 * Usable: the first field is there, shown, enabled and takes the focus, there is a button, and whoever submits is heard:
 * by a listener on the form or around it, or by the browser itself where the form says where to.
 *
 * Sent to the browser as text, so it uses nothing from outside itself.
 */
export function watchForUsableForm(): void {
  const heard = new WeakSet<EventTarget>()
  const listen = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (type === 'submit') heard.add(this)
    listen.call(this, type, ...rest)
  }

  const selector = 'form input:not([type=hidden])'
  /** Also in an element that draws in a shadow root. */
  const firstField = () =>
    document.querySelector<HTMLInputElement>(selector) ??
    document.body?.lastElementChild?.shadowRoot?.querySelector<HTMLInputElement>(selector)

  function isHeard(form: Element): boolean {
    for (let at: Element | null = form; at; at = at.parentElement) if (heard.has(at)) return true
    return false
  }

  function isUsable(): boolean {
    const field = firstField()
    const form = field?.form
    if (!field || !form || field.disabled || field.readOnly) return false
    if (!isHeard(form) && !form.hasAttribute('action')) return false
    if (!form.querySelector('button:enabled')) return false
    return field.getClientRects().length > 0
  }

  const takesFocus = () => {
    const field = firstField()
    field?.focus()
    return field?.matches(':focus') === true
  }

  window.usableForm = new Promise((resolve, reject) => {
    let at = 0
    const look = () => {
      if (at > 0 || !isUsable()) return
      at = performance.now()
      observer.disconnect()
      // Asked after the time was taken, because the question moves the focus.
      if (!takesFocus()) return reject(new Error('the field takes no focus'))
      // What arrived with the form's last byte may not be listed yet.
      requestAnimationFrame(() => setTimeout(() => resolve(reportOf(at))))
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { childList: true, subtree: true, attributes: true })
    // Styles and listeners come without a mutation.
    const everyFrame = () => {
      look()
      if (at === 0) requestAnimationFrame(everyFrame)
    }
    requestAnimationFrame(everyFrame)
  })

  function reportOf(at: number) {
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const files = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ name, responseEnd }) => name.startsWith('http') && responseEnd > 0 && responseEnd <= at,
    )
    const all = page ? [page, ...files] : files
    return {
      at,
      scriptAt: Math.max(0, ...files.map(({ responseEnd }) => responseEnd)),
      requests: all.length,
      bytes: all.reduce((sum, { transferSize }) => sum + transferSize, 0),
      protocol: all.every(({ nextHopProtocol }) => nextHopProtocol === 'h2') ? 'h2' : 'another',
    }
  }
}
