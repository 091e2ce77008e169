/** What the Worker tells the screens of second factors. */
import type { ViewOf } from '../../contract/steps/index.ts'

/** A moment that is always the same. */
const then = 1_762_948_800

type FactorStep =
  | 'choose-factor'
  | 'forget-device'
  | 'lost-factor'
  | 'recovery-codes'
  | 'remove-factor'
  | 'second-factor'
  | 'set-up-totp'

export const viewsOfFactors: { readonly [Name in FactorStep]: ViewOf<Name> } = {
  'second-factor': {
    ways: [
      { factor: 'totp' },
      { factor: 'email', to: 'a•••@ejemplo.com' },
      { factor: 'recovery-code' },
    ],
    mayBeLost: true,
    remembersDays: 30,
  },
  'lost-factor': { hours: 72 },
  'choose-factor': {
    offered: [{ factor: 'totp' }, { factor: 'email', to: 'ana.paredes@ejemplo.com' }],
    isRequired: false,
  },
  'set-up-totp': {
    address: 'otpauth://totp/Cuenta:ana?secret=JBSWY3DPEHPK3PXP&issuer=Cuenta',
    key: 'JBSW Y3DP EHPK 3PXP',
    qr: { path: 'M4 4h7v1h-7zM4 5h1v1h-1z', size: 45 },
  },
  'recovery-codes': { codes: ['7K2M-9QXD-40TR', '0A1B-2C3D-4E5F'] },
  'remove-factor': { enrolled: ['totp', 'email'] },
  'forget-device': {
    devices: [
      { id: 'dev_1', device: 'Chrome · Android', since: then },
      { id: 'dev_2', device: '', since: then },
    ],
  },
}
