/** Units of time as types, so that a lifetime can be checked by reading it. */

/** A whole number of seconds. */
export type Seconds = number & { readonly unit: 'seconds' }

export const seconds = (n: number) => n as Seconds
export const minutes = (n: number) => (n * 60) as Seconds
export const hours = (n: number) => (n * 3600) as Seconds
export const days = (n: number) => (n * 86_400) as Seconds
