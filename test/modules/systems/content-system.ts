/** What the tests ask of a content system, whichever it is. */
import type { Page } from 'playwright-core'

export interface Site {
  /** Origin. */
  readonly site: string
  /** Where its files are, and what else the system wants to know again. */
  readonly folder: string
  stop(): Promise<void>
}

export interface Walk {
  /** Milliseconds, from the page where the archive is uploaded or found, to a form on a page. */
  readonly took: number
  /** What the settings said of the connection. */
  readonly findings: readonly string[]
  /** Addresses of pages: one where citizens sign in, one where they register. */
  readonly login: string
  readonly register: string
}

/** Names of roles, as rules name them. */
export interface Roles {
  /** Of who has no other. */
  readonly usual: readonly string[]
  readonly some: string
  readonly other: string
  /** Of a person who may write, and no scripts. */
  readonly author: string
  readonly all: string
}

export interface Settings {
  readonly server?: string
  readonly signsIn?: boolean
  readonly role?: string
  readonly rules?: string
}

export interface ContentSystem {
  /** How people call it. */
  readonly title: string
  /** What is not on this machine, in words that say how to get it. */
  missing(): readonly string[]
  /** Copies it, installs it with {@link staff}, and starts it. */
  start(port: number): Promise<Site>
  /** Sets it up as docs/cms.md says, press by press. */
  byTheDocument(page: Page, site: Site, worker: string): Promise<Walk>
  signsIn(page: Page, site: string, who: Staff): Promise<void>
  /** Writes a text as an author does, in the author's own editor. @returns its address */
  writes(page: Page, site: string, text: string): Promise<string>
  /** Paths of the two posts. */
  readonly receiver: string
  readonly signOut: string
  /** Whether a line of `Set-Cookie` opens a session for somebody. */
  opensSession(cookie: string): boolean
  readonly roles: Roles
  /** Signs out with the system's own button or page. */
  signsOut(page: Page, site: string): Promise<void>
  inside(folder: string): Inside
}

/** What is not seen from outside. */
export interface Inside {
  sets(settings: Settings): void
  /** Users of this identity, with their roles but the one that everybody has. */
  usersOf(identity: string): readonly (readonly [id: string, roles: readonly string[]])[]
  /** Names of the users, and the address of each. */
  mailOf(id: string): string
  givesByHand(id: string, role: string): void
  takesByHand(id: string, role: string): void
  addsStaff(who: Staff, role: string): void
  forgetsKeys(): void
  /** Makes the site one in Spanish, with the words that the module brings; the system's own are not at hand. */
  speaksSpanish(): void
}

export interface Staff {
  readonly name: string
  readonly password: string
}

export const administrator: Staff = { name: 'alcaldia', password: 'clave-de-la-alcaldia-77' }
export const author: Staff = { name: 'redactora', password: 'clave-de-la-redactora-77' }
