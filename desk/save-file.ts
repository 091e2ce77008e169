/** Hands a file to the browser to be saved. */
import type { ExportFormat } from '../contract/desk/audit.ts'

const kinds: Readonly<
  Record<ExportFormat, { readonly type: string; whole(pieces: readonly string[]): string }>
> = {
  // With a mark of its encoding, without which spreadsheets spell names wrongly.
  csv: { type: 'text/csv;charset=utf-8', whole: (pieces) => `\uFEFF${pieces.join('')}` },
  json: {
    type: 'application/json',
    whole: (pieces) => `[\n${pieces.filter((piece) => piece !== '').join(',\n')}\n]\n`,
  },
}

export function saveFile(format: ExportFormat, pieces: readonly string[]): void {
  const { type, whole } = kinds[format]
  const address = URL.createObjectURL(new Blob([whole(pieces)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = `audit-${new Date().toISOString().slice(0, 10)}.${format}`
  link.click()
  URL.revokeObjectURL(address)
}
