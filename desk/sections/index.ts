/** The registry of the desk's sections, in the order of the menu. */
import { html } from 'lit'
import type { Words } from '../words/es.ts'
import type { Section } from './section.ts'

export const sections = {
  queue: {
    permission: 'read_queue',
    draw: (desk) => html`<desk-queue .desk=${desk}></desk-queue>`,
  },
  find: {
    permission: 'find_citizen',
    draw: (desk) => html`<desk-find .desk=${desk}></desk-find>`,
  },
  figures: {
    permission: 'read_figures',
    draw: (desk) => html`<desk-figures .desk=${desk}></desk-figures>`,
  },
  'limits-met': {
    permission: 'read_limits_met',
    draw: (desk) => html`<desk-limits-met .desk=${desk}></desk-limits-met>`,
  },
  audit: {
    permission: 'read_audit',
    draw: (desk) => html`<desk-audit .desk=${desk}></desk-audit>`,
  },
  officers: {
    permission: 'read_officers',
    draw: (desk) => html`<desk-officers .desk=${desk}></desk-officers>`,
  },
  settings: {
    permission: 'read_settings',
    draw: (desk) => html`<desk-settings .desk=${desk}></desk-settings>`,
  },
} as const satisfies Record<keyof Words['sections'], Section>

export type SectionName = keyof typeof sections

export const sectionNames = Object.keys(sections) as readonly SectionName[]
