/** Whom one can be at the stand-ins, and what can be made to go wrong there. All are made up. */

export interface Person {
  readonly id: string
  /** `sub` at Google, `id` in the Graph. */
  readonly subject: string
  readonly givenName: string
  readonly familyName: string
  /** None where the person has shown none to the application, as some do at Facebook. */
  readonly email?: string
  /** What this one is there to show. */
  readonly shows: string
}

export const people: readonly Person[] = [
  {
    id: 'ximena',
    subject: '104815162342001',
    givenName: 'Ximena',
    familyName: 'Alba',
    email: 'ximena@correo.example',
    shows: 'el correo es el de la persona de ejemplo de León',
  },
  {
    id: 'jacinta',
    subject: '104815162342002',
    givenName: 'Jacinta',
    familyName: 'Barro',
    email: 'jacinta.barro@gmail.com',
    shows: 'un correo del que Google responde',
  },
  {
    id: 'evelio',
    subject: '104815162342003',
    givenName: 'Evelio',
    familyName: 'Suela',
    shows: 'sin correo',
  },
]

/** Answers to order. `error` stands in the address; the others are found out when the code is exchanged. */
export const orders = {
  denied: { label: 'No permitir', error: 'access_denied' },
  busy: { label: 'Responder que ahora no se puede', error: 'temporarily_unavailable' },
  nonce: { label: 'Responder a otra petición' },
  expired: { label: 'Responder con algo caducado' },
  html: { label: 'Responder con una página en lugar de datos' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly error?: string }>>

export type Order = keyof typeof orders

export const isOrder = (text: string): text is Order => Object.hasOwn(orders, text)
