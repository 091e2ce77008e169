/** What stops an import as a whole. */
import { OperatorError } from '../operator-error.ts'

export class ImportError extends OperatorError {
  override readonly name = 'ImportError'
}
