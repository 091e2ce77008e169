/** The registry of the panel's views. */
import type { TemplateResult } from 'lit'
import { api } from './api.ts'
import { citizens } from './citizens.ts'
import { embed } from './embed.ts'
import { events } from './events.ts'
import { mail } from './mail.ts'
import { tokenTab } from './token.ts'

export interface Tab {
  readonly title: string
  /** @param update asks for another rendering, after something the view alone knows */
  render(update: () => void): TemplateResult
}

export const tabs = {
  mailbox: { title: 'Mailbox', render: mail },
  citizens: { title: 'Citizens', render: citizens },
  events: { title: 'Events', render: events },
  embed: { title: 'Embed', render: embed },
  token: { title: 'Token', render: tokenTab },
  api: { title: 'API', render: api },
} satisfies Record<string, Tab>

export type TabName = keyof typeof tabs
