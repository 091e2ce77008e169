/** What a section of the account is to the page. */
import type { AccountScreenContext } from './account-screen-context.ts'

/** One part of the account, under a heading of its own. */
export interface AccountSection {
  title(context: AccountScreenContext): string
  /** Whether there is anything to show; always, when absent. */
  isShown?(context: AccountScreenContext): boolean
  content(context: AccountScreenContext): unknown
}
