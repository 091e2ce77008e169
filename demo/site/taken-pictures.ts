/** The pictures of screens that the help shows: `npm run pictures` takes them, and writes down what is in each. */
import pictures from '../pictures/pictures.json' with { type: 'json' }

export interface TakenPicture {
  /** Pixels of CSS. */
  readonly width: number
  readonly height: number
  /** What the screen is headed by. */
  readonly title: string
}

/** By municipality and name, e.g. `leon/registro-1`. */
export const takenPictures: Readonly<Record<string, TakenPicture>> = pictures
