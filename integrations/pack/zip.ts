/** Writes a ZIP archive: deflated files, no dates, the same bytes for the same files. PKWARE APPNOTE 6.3, §4.3. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface Entry {
  /** With slashes, from the archive's root. */
  readonly path: string
  readonly content: Uint8Array
}

/** Bit 11 of the flags: names are UTF-8. */
const utf8Names = 0x08_00
const deflated = 8
/** 1 January 1980, the first day that the format knows. */
const firstDay = 0x00_21

/** Little-endian numbers, each with how many bytes it takes. */
function record(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

export function zip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, content } of entries) {
    const name = Buffer.from(path)
    const data = deflateRawSync(content, { level: 9 })
    const described = [
      [20, 2],
      [utf8Names, 2],
      [deflated, 2],
      [0, 2],
      [firstDay, 2],
      [crc32(content), 4],
      [data.length, 4],
      [content.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const
    const file = Buffer.concat([record([0x04_03_4b_50, 4], ...described), name, data])
    const rest = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ] as const
    directory.push(record([0x02_01_4b_50, 4], [20, 2], ...described, ...rest), name)
    files.push(file)
    offset += file.length
  }
  const listed = Buffer.concat(directory)
  const end = record(
    [0x06_05_4b_50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [listed.length, 4],
    [offset, 4],
    [0, 2],
  )
  return Buffer.concat([...files, listed, end])
}
