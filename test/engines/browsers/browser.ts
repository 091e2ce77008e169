/** What a journey needs of a browser, whichever engine it is of and however that is driven. */

/** How a browser treats the Worker's cookies. */
export type Cookies = 'allowed' | 'partitioned' | 'blocked'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Plain data, as every way of driving a browser carries it. */
export type Plain =
  null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

/** A browser that knows nothing of whoever sits down at it, one tab of which is in front. */
export interface Visit {
  go(address: string): Promise<void>
  /** Opens another tab of the same browser, and goes on there. */
  goInNewTab(address: string): Promise<void>
  reload(): Promise<void>
  /**
   * Calls a function in the page. It travels as text, so it uses nothing from outside itself; so does what it answers,
   * which is plain data.
   *
   * @throws Error when the page went away meanwhile, or the function threw
   */
  asks<Given extends readonly Plain[], Answer>(
    question: (...given: Given) => Answer,
    ...given: Given
  ): Promise<Answer>
  /** Presses keys for what has the focus. */
  types(text: string): Promise<void>
  /** @param at CSS pixels from the corner of what is seen of the page */
  clicks(at: Point): Promise<void>
  /** @returns a PNG of what is seen */
  picture(): Promise<Buffer>
  end(): Promise<void>
}

/** A browser that runs, with one treatment of cookies. */
export interface Browser {
  readonly version: string
  visits(): Promise<Visit>
  end(): Promise<void>
}

/** A program that is not ours to bring. */
export interface Need {
  readonly program: string
  /** Where it is besides the folders of `PATH`. */
  readonly places?: readonly string[]
  /** The package of Debian that has it. */
  readonly debian: string
}

export interface Circumstances {
  readonly cookies: Cookies
  /** Port of the gateway on this machine, through which everything goes. */
  readonly gateway: number
  /** Host whose cookies are blocked where they are. */
  readonly worker: string
}

export interface Engine {
  readonly needs: readonly Need[]
  /** How each treatment comes to be in this engine, for whoever reads the table. */
  readonly cookies: Readonly<Record<Cookies, string>>
  /** Whether the gateway takes the cookies away, because this engine has no setting for it. */
  readonly blocksAtGateway: boolean
  starts(circumstances: Circumstances): Promise<Browser>
}
