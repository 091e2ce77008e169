/** The files in which a citizen gets the own data: one for people, one for machines. */
export const downloadFormats = ['html', 'json'] as const

export type DownloadFormat = (typeof downloadFormats)[number]
