/** What the audit holds is what the contract says that it may. */
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { auditIds, detailForms } from '../../../contract/desk/audit-details.ts'

const forms = new Map<string, (typeof detailForms)[number][1]>(detailForms)

function isAsStated(name: string, value: string): boolean {
  const form = forms.get(name)
  if (!form) return false
  const { words = [], id, many } = form
  return (many ? value.split(' ') : [value]).every(
    (one) => words.includes(one) || (id !== undefined && auditIds[id].test(one)),
  )
}

/** To be run after each test that writes to the audit. */
export async function nothingStrangeIsWritten(): Promise<void> {
  const { results } = await env.DB.prepare('SELECT event, details FROM audit').all<{
    event: string
    details: string
  }>()
  const strange = results.flatMap(({ event, details }) =>
    Object.entries(JSON.parse(details) as Readonly<Record<string, string>>)
      .filter(([name, value]) => !isAsStated(name, value))
      .map(([name, value]) => `${event} ${name}=${value}`),
  )
  expect(strange).toEqual([])
}
