/**
 * Notices of what was done in the citizen's own account: what, when, from where, and the press for whoever did not do it.
 * The press leads to a page that asks once more, for programs that look at letters open every address (T10).
 */
import type { PublicProfile } from '../../../contract/profile.ts'
import type { Block } from './email.ts'
import { factsOf, whence } from './fact-blocks.ts'
import { message, type Message } from './message.ts'
import type { Placeholder } from './placeholders.ts'
import type { Say, Sentences } from './sentences.ts'
import type { SharedKey } from './shared-sentences.ts'

/** The press, where there is one; the way to recover, where the city has none. */
export function notYouBlock(
  say: Say<'notYou' | 'disown' | 'disownText' | 'recoverText' | 'recover'>,
  { link }: { readonly link: string },
  { pages }: PublicProfile,
): Block {
  return link
    ? {
        is: 'warning',
        title: say('notYou'),
        text: say('disownText'),
        link: { label: say('disown'), address: link },
      }
    : {
        is: 'warning',
        title: say('notYou'),
        text: say('recoverText'),
        link: { label: say('recover'), address: pages.recover },
      }
}

type Key = 'subject' | 'preheader' | 'heading' | 'body' | 'sms'

export const ownAct = (
  name: string,
  sentences: Sentences<Key>,
  required: readonly Extract<Placeholder, 'at' | 'until' | 'provider'>[] = ['at'],
): Message =>
  message({
    name,
    required,
    optional: [...whence, 'link'],
    sentences,
    blocks: (say: Say<Key | SharedKey>, values, profile) => [
      { is: 'text', text: say('body') },
      factsOf(say, values),
      {
        is: 'action',
        label: say('review'),
        address: profile.pages.account,
        fallback: say('fallback'),
      },
      notYouBlock(say, values, profile),
    ],
  })
