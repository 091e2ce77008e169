/** What stops a command of the operator's. Its sentence is for the operator; it quotes no person's data. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError'
}
