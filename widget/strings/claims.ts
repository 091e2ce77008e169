/** What a service may be told, in the citizen's words. */
import { msg } from '../locale/msg.ts'
import type { ClaimName } from '../../contract/account-claims.ts'

const names = {
  name: () => msg('Su nombre completo'),
  given_name: () => msg('Sus nombres'),
  family_name: () => msg('Sus apellidos'),
  birthdate: () => msg('Su fecha de nacimiento'),
  email: () => msg('Su correo electrónico'),
  email_verified: () => msg('Si su correo está comprobado'),
  phone_number: () => msg('Su teléfono'),
  phone_number_verified: () => msg('Si su teléfono está comprobado'),
  address: () => msg('Su dirección'),
  document_kind: () => msg('Qué documento de identidad tiene'),
  document_number: () => msg('Su documento de identidad'),
  age_over_18: () => msg('Si es mayor de 18 años, no cuándo nació'),
  lives_in: () => msg('Si vive en la ciudad, no dónde'),
} as const satisfies Record<ClaimName, () => string>

export const claimName = (claim: ClaimName): string => names[claim]()
