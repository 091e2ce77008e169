/** What an e-mail says, apart from how it looks: the HTML and the plain text are made of the same letter. */

export interface Link {
  readonly label: string
  readonly address: string
}

export type Block =
  | { readonly is: 'text'; readonly text: string; readonly link?: Link }
  | { readonly is: 'code'; readonly label: string; readonly code: string }
  /** The one thing to do. */
  | {
      readonly is: 'action'
      readonly label: string
      readonly address: string
      /** Says what the bare address below the button is for. */
      readonly fallback: string
    }
  | {
      readonly is: 'facts'
      /** What they are facts of, where the text before does not say it. */
      readonly title?: string
      readonly facts: readonly (readonly [name: string, value: string])[]
    }
  /** Set apart: what to do if it was not the citizen. */
  | {
      readonly is: 'warning'
      readonly title: string
      readonly text: string
      readonly link?: Link
    }

export interface EmailContent {
  /** Holds no secret: it is shown on locked screens. */
  readonly subject: string
  /** The text that a list of messages shows after the subject. Holds no secret either. */
  readonly preheader: string
  readonly heading: string
  readonly blocks: readonly Block[]
}
