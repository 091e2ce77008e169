/** What an account must have proven for something, and what it has. */
import type { Level, LevelGap } from '../../contract/level.ts'
import { msg } from '../locale/msg.ts'

/** What is asked for. */
export const levelWanted: Readonly<Record<Level, () => string>> = {
  1: () => msg('Hace falta un correo o un teléfono comprobado en su cuenta.'),
  2: () => msg('Hace falta un documento de identidad en su cuenta.'),
  3: () => msg('Hace falta que el registro civil haya confirmado que el documento es suyo.'),
  4: () => msg('Hace falta que un funcionario le haya visto con su documento.'),
}

const had: Readonly<Partial<Record<Level, () => string>>> = {
  1: () => msg('Hoy tiene un contacto comprobado.'),
  2: () => msg('Hoy tiene un documento que usted declaró.'),
  3: () => msg('Hoy tiene un documento que el registro confirmó.'),
}

/** Every account has the least, and nobody lacks what has the most. */
export const levelSentence = ({ has, wanted }: LevelGap): string =>
  [levelWanted[wanted](), had[has]?.()].filter(Boolean).join(' ')
