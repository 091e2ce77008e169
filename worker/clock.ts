/** Seconds since 1970: the only reading of the Worker's clock. Deployed, it stands still between waits. */
export const now = (): number => Math.floor(Date.now() / 1000)
