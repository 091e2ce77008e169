/** What an account must have proven for something, and what it has. */
import type { Level, LevelGap } from '../../contract/level.ts'
import { msg } from '../locale/msg.ts'

const wantedFor: Readonly<Partial<Record<Level, () => string>>> = {
  2: () => msg('Para esto su cuenta debe tener un documento de identidad.'),
  3: () => msg('Para esto el registro civil debe haber confirmado que el documento es suyo.'),
  4: () => msg('Para esto un funcionario debe haberle visto con su documento.'),
}

const had: Readonly<Partial<Record<Level, () => string>>> = {
  1: () => msg('Hoy tiene un contacto comprobado.'),
  2: () => msg('Hoy tiene un documento que usted declaró.'),
  3: () => msg('Hoy tiene un documento que el registro confirmó.'),
}

/** Every account has the least, and nobody lacks what has the most. */
export const levelSentence = ({ has, wanted }: LevelGap): string =>
  [wantedFor[wanted]?.(), had[has]?.()].filter(Boolean).join(' ')
