/** The panel's frame: the button that opens it, the tabs, and what is remembered from page to page. */
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { eventLog } from './event-log.ts'
import { receivedMessages } from './received-messages.ts'
import { panelStyles } from './css/index.ts'
import { tabs, type TabName } from './tabs/index.ts'
import { switchCity } from './switch-city.ts'

const memory = 'panel'
/** Milliseconds between two looks at the outbox while the panel is open, and after something happened. */
const pause = 1500
const echoes = [600, 1800, 4000]

const isTab = (name: string | undefined): name is TabName => !!name && Object.hasOwn(tabs, name)

/** The developer's panel: mailbox, events, embed, token and API of the page it stands on. */
export class DeveloperPanel extends LitElement {
  static override styles = panelStyles
  static override properties = { open: { type: Boolean, reflect: true }, tab: { state: true } }

  declare open: boolean
  declare tab: TabName
  #ended = new AbortController()

  constructor() {
    super()
    const [state, tab] = (sessionStorage.getItem(memory) ?? '').split(' ')
    this.open = state === 'open'
    this.tab = isTab(tab) ? tab : 'mailbox'
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#ended = new AbortController()
    const { signal } = this.#ended
    const changed = () => this.requestUpdate()
    receivedMessages.addEventListener('change', changed, { signal })
    eventLog.addEventListener(
      'change',
      () => {
        changed()
        // A message follows what happened, but not at once: it goes through a queue.
        for (const wait of echoes) setTimeout(() => void receivedMessages.refresh(), wait)
      },
      { signal },
    )
    const timer = setInterval(() => {
      if (this.open && document.visibilityState === 'visible') void receivedMessages.refresh()
    }, pause)
    signal.addEventListener('abort', () => clearInterval(timer))
    this.addEventListener('keydown', (event) => event.key === 'Escape' && this.#toggle(false), {
      signal,
    })
    if (this.open) void receivedMessages.refresh()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#ended.abort()
  }

  override updated(): void {
    sessionStorage.setItem(memory, `${this.open ? 'open' : 'closed'} ${this.tab}`)
    // The page makes room where there is some; elsewhere the panel lies over it.
    document.documentElement.toggleAttribute('data-panel-open', this.open)
  }

  override render(): TemplateResult {
    return html`<aside aria-label="Developer panel">
      ${this.#opener()}${this.open ? this.#drawer() : nothing}
    </aside>`
  }

  #opener() {
    const { unread } = receivedMessages
    return html`<button
      class="opener"
      type="button"
      aria-expanded=${this.open}
      @click=${() => this.#toggle(!this.open)}
    >
      <span aria-hidden="true" class="glyph">&lt;/&gt;</span>
      Developer panel
      ${
        unread > 0 && !this.open
          ? html`<span class="count">${unread}<span class="hidden"> unread messages</span></span>`
          : nothing
      }
    </button>`
  }

  #drawer() {
    return html`<div class="drawer">
      <header class="head">
        <div>
          <p class="name">Developer panel</p>
          <p class="sub">Not part of the city’s site</p>
        </div>
        <button class="close" type="button" @click=${() => this.#toggle(false)}>
          <span aria-hidden="true">×</span><span class="hidden">Close the developer panel</span>
        </button>
      </header>
      ${switchCity()}
      <div class="tabs" role="tablist" aria-label="Views" @keydown=${this.#walk}>
        ${Object.entries(tabs).map(([name, { title }]) => this.#tabButton(name, title))}
      </div>
      <div class="view" id="view" role="tabpanel" aria-labelledby="tab-${this.tab}" tabindex="0">
        ${tabs[this.tab].render(() => this.requestUpdate())}
      </div>
    </div>`
  }

  #tabButton(name: string, title: string) {
    const chosen = name === this.tab
    const { unread } = receivedMessages
    return html`<button
      class="tab"
      role="tab"
      type="button"
      id="tab-${name}"
      aria-controls="view"
      aria-selected=${chosen}
      tabindex=${chosen ? 0 : -1}
      @click=${() => this.#choose(name)}
    >
      ${title}${
        name === 'mailbox' && unread > 0
          ? html`<span class="count">${unread}<span class="hidden"> unread</span></span>`
          : nothing
      }
    </button>`
  }

  #choose(name: string | undefined): void {
    if (isTab(name)) this.tab = name
  }

  // WAI-ARIA Authoring Practices, tabs: the arrows move, and what they reach is shown.
  #walk(event: KeyboardEvent): void {
    const names = Object.keys(tabs)
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    this.#choose(names.at((names.indexOf(this.tab) + step) % names.length))
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus(),
    )
  }

  #toggle(open: boolean): void {
    this.open = open
    if (open) void receivedMessages.refresh()
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(open ? `#tab-${this.tab}` : '.opener')?.focus(),
    )
  }
}
