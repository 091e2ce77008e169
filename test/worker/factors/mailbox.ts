/** What lies in a mailbox, for whoever reads it. */
import { mailTo } from '../../support/delivered-messages.ts'

/** The newest press. */
export async function pressIn(address: string): Promise<string | undefined> {
  for (const { text } of await mailTo(address)) {
    const [link] = /https:\S+#citizen-disown=\S+/.exec(text) ?? []
    if (link !== undefined) return link
  }
  return undefined
}

/** The code that an act has sent; undefined where none came. */
export async function codeOf(
  address: string,
  act: () => Promise<unknown>,
): Promise<string | undefined> {
  const before = new Set((await mailTo(address)).map(({ id }) => id))
  await act()
  return (await mailTo(address)).find(({ id, code }) => !before.has(id) && code)?.code
}
