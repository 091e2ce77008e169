/** Draws QR codes as SVG paths, in the Worker: what they hold is a secret, and no third party's. */
import { generate } from 'lean-qr'

/** Unit squares of blank around it (ISO/IEC 18004 §5.3.8). */
const margin = 4

export interface QrCode {
  /** `d` of an SVG path, of squares of one unit. */
  readonly path: string
  /** Units on a side of the whole, with the margin. */
  readonly size: number
}

export function qrCode(text: string): QrCode {
  const code = generate(text)
  const rows = Array.from({ length: code.size }, (_, y) => y)
  const path = rows.flatMap((y) =>
    // Runs of dark squares, each drawn at once.
    rows.flatMap((x) => {
      if (!code.get(x, y) || code.get(x - 1, y)) return []
      const end = rows.find((to) => to > x && !code.get(to, y)) ?? code.size
      return [`M${x + margin} ${y + margin}h${end - x}v1h-${end - x}z`]
    }),
  )
  return { path: path.join(''), size: code.size + 2 * margin }
}
