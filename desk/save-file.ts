/** Hands a file to the browser to be saved. */
import type { ExportFormat } from '../contract/desk/audit.ts'

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
}

export function saveFile(format: ExportFormat, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: types[format] }))
  const link = document.createElement('a')
  link.href = address
  link.download = `audit-${new Date().toISOString().slice(0, 10)}.${format}`
  link.click()
  URL.revokeObjectURL(address)
}
