/** What stops an import as a whole. Its sentence is for the operator; it quotes no person's data. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}
