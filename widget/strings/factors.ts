/** What second factors are called. */
import { msg } from '../locale/msg.ts'
import type { EnrolledFactor } from '../../contract/factors/index.ts'

const names = {
  totp: () => msg('Aplicación de autenticación'),
  sms: () => msg('Código por mensaje de texto'),
  email: () => msg('Código por correo'),
} satisfies Record<EnrolledFactor, () => string>

export const factorName = (factor: EnrolledFactor): string => names[factor]()
