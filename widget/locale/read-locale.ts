/** In what language something is to be read aloud, and dates and numbers are to be written. */

/** Mostly Spanish as long as its pack is partial: a voice and a calendar of another language would not fit. */
const mostly: Readonly<Record<string, string>> = { 'qu-EC': 'es-EC' }

/** The language in which a page in this one is for the most part. */
export const readLocale = (locale: string): string => mostly[locale] ?? locale
