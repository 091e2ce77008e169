/** The outbox of local development, as its readers would see it: e-mail as a mailbox, SMS as a telephone. */
import { html, nothing, type TemplateResult } from 'lit'
import { receivedMessages, type ReceivedMessage } from '../received-messages.ts'
import { city } from '../site.ts'
import { clockTime, copyButton, empty } from './parts.ts'

/** Id of the message that is open; the newest while none was chosen. */
let chosen: string | null = null

export const mail = (update: () => void): TemplateResult =>
  html`${inbox(update)}
    <p class="more">
      <a class="small" href=${`/messages.html?city=${city}`} target="_blank"
        >Every message there is</a
      >
    </p>`

const inbox = (update: () => void): TemplateResult => {
  const { messages, reachable } = receivedMessages
  if (!reachable) return empty('The Worker does not answer', 'Start it with npm start.')
  if (!messages) return empty('Looking…', 'Asking the Worker for its outbox.')
  const open = messages.find(({ id }) => id === chosen) ?? messages[0]
  if (!open)
    return empty('No messages yet', 'Register or recover an account: what is sent appears here.')
  if (!receivedMessages.isRead(open)) queueMicrotask(() => receivedMessages.read(open))
  const choose = (message: ReceivedMessage) => {
    chosen = message.id
    receivedMessages.read(message)
    update()
  }
  return html`<ul class="messages" aria-label="Messages">
      ${messages.map((message) => row(message, message === open, choose))}
    </ul>
    ${open.channel === 'sms' ? telephone(open) : email(open)}`
}

const row = (
  message: ReceivedMessage,
  current: boolean,
  choose: (message: ReceivedMessage) => void,
) =>
  html`<li>
    <button
      class="message ${receivedMessages.isRead(message) ? '' : 'unread'}"
      type="button"
      aria-current=${current}
      @click=${() => choose(message)}
    >
      <span class="channel">${message.channel === 'sms' ? 'SMS' : 'E-mail'}</span>
      <span class="subject">${message.subject ?? message.text}</span>
      <time>${clockTime(message.at)}</time>
      <span class="to">${message.to}</span>
    </button>
  </li>`

const shortcuts = ({ code, link }: ReceivedMessage) =>
  code || link
    ? html`<div class="shortcuts">
        ${
          code
            ? html`<span class="digits">${code}</span>${copyButton(code, 'Copy the code')}`
            : nothing
        }
        ${link ? html`<a class="small" href=${link}>Open the link</a>` : nothing}
      </div>`
    : nothing

/** Links open in another tab, as from a mail program; no script of a message ever runs. */
const email = (message: ReceivedMessage) =>
  html`<article class="letter">
    <header>
      <h2>${message.subject}</h2>
      <p>To ${message.to} · ${clockTime(message.at)}</p>
    </header>
    ${shortcuts(message)}
    <iframe
      title=${`E-mail: ${message.subject ?? ''}`}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcdoc=${`<base target="_blank">${message.html ?? asHtml(message.text)}`}
    ></iframe>
    <details>
      <summary>Plain text</summary>
      <pre tabindex="0">${message.text}</pre>
    </details>
  </article>`

const asHtml = (text: string) => {
  const paragraph = document.createElement('pre')
  paragraph.textContent = text
  return paragraph.outerHTML
}

const telephone = (message: ReceivedMessage) =>
  html`<article class="telephone">
    <div class="screen">
      <p class="from">${message.to}</p>
      <p class="bubble">${message.text}</p>
      <p class="when">${clockTime(message.at)}</p>
    </div>
    ${shortcuts(message)}
  </article>`
