/** Reaches the human check, which is fetched with the first key press: all of it that the first script holds. */

const proofs = () => import('./proofs.ts')

/** Begins to work out what the Worker will ask of a machine. Call it as the citizen types. */
export const prepareProof = (url: string, signal: AbortSignal): void =>
  void proofs().then(
    ({ prepare }) => prepare(url, signal),
    () => undefined,
  )

/** What to send along; undefined when it cannot be had, which the Worker then says itself. */
export const takeProof = (url: string, signal: AbortSignal): Promise<string | undefined> =>
  proofs().then(
    ({ take }) => take(url, signal),
    () => undefined,
  )
