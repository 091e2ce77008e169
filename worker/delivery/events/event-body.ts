/** The JSON of a report. Knows no vendor. */
import { ReportRefused, type SignedReport } from './event.ts'

/** @throws ReportRefused for what is no JSON */
export function reportBody({ body }: SignedReport): unknown {
  try {
    return JSON.parse(body)
  } catch {
    // Without its cause, which quotes what it could not read.
    throw new ReportRefused('is no JSON')
  }
}
