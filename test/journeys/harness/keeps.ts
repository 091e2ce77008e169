/** Shows that a sentence of a portal came true: a picture of the screen, or of the message, on which one sees it. */
import type { PromiseId } from '../promises/promised.ts'
import { arrives, type Citizen } from './citizen.ts'
import type { Received } from './post-office.ts'
import type { Visitor } from './visitor.ts'

/** `npm run promises` prints where they are. */
const pictures = '../promises/'

export async function keeps({ citizen }: Pick<Visitor, 'citizen'>, ...ids: readonly PromiseId[]) {
  for (const id of ids) await citizen.photographs(`${pictures}${id}`)
}

/** The same for what is said in a message. */
export async function keepsLetter(message: Received, ...ids: readonly PromiseId[]): Promise<void> {
  const reader: Citizen = await arrives({ phone: true })
  await reader.page.setContent(
    message.html ?? `<p style="font: 1rem sans-serif">${message.text}</p>`,
  )
  await keeps({ citizen: reader }, ...ids)
}
