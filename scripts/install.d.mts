/** Types of `install.mjs`, which is plain JavaScript because it runs before anything is installed. */

/** The repository's root, with a slash at its end. */
export const root: string

/** Node 24 of the npm package `node`. */
export const node: string

/** Runs `npm ci` unless every package of the lock file is there already. */
export function installMissing(): void
