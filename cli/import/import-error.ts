/** What stops an import as a whole. Knows no particular import. */
import { OperatorError } from '../operator-error.ts'

export class ImportError extends OperatorError {
  override readonly name = 'ImportError'
}
