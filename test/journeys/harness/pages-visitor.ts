/** What somebody does on the Worker's own pages, in whatever browser runs none of their script. */
import type { Received } from './post-office.ts'
import type { CityPage } from './visitor.ts'

/** What is done alike on a page of the city's and on one of the Worker's own. */
export interface Acting {
  opens(page: CityPage): Promise<unknown>
  /** Waits for the screen with this heading. */
  at(heading: string): Promise<unknown>
  fills(answers: Readonly<Record<string, string>>): Promise<unknown>
  /** Chooses one of a few or one of a list, by how the option begins. */
  chooses(label: string, option: string): Promise<unknown>
  ticks(...labels: readonly string[]): Promise<unknown>
  /** Presses a button, or goes by a link. */
  presses(name: string): Promise<unknown>
}

export interface PagesVisitor extends Acting {
  /** @param query with its question mark */
  opens(page: CityPage, query?: string): Promise<void>
  /** What went wrong is said in a summary above the form, and the title says so first. */
  seesAlert(sentence: string): Promise<void>
  /** Waits for this text anywhere in the page. */
  sees(text: string): Promise<void>
  /** Waits for the field with this label. */
  isAskedFor(label: string): Promise<void>
  /** Presses the button of the page's first form. */
  sends(): Promise<void>
  /** Copies the address of a message's button into the page's field for it. */
  pastes(link: string): Promise<void>
  /** The next message to an address, past those about something else. */
  receives(to: string, about?: RegExp): Promise<Received>
  /** Signs out of the account's page. */
  leaves(): Promise<void>
}
