/** An error that stops a command. Its sentence is for the operator; it quotes no person's data. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError'
}
