/**
 * Where a tab remembers an unfinished flow.
 *
 * @param name of the element, so that two kinds of element do not take each other's flow
 */
export const flowKey = (slug: string, name: string): string => `citizen-auth:${slug}:${name}`

/** Where it remembers what was typed in it. */
export const draftKey = (key: string): string => `${key}:typed`
