/** The registry of registers: which implementation each setting means. */
import type { Keys } from '../crypto/keys.ts'
import type { Database } from '../db/database.ts'
import { httpRegister, type HttpRegisterWorld } from './http.ts'
import { registerSeal } from './register-seal.ts'
import type { Registry } from './registry.ts'
import type { RegistrySetting } from './setting.ts'
import { tableRegister } from './table.ts'

export interface RegisterWorld extends HttpRegisterWorld {
  readonly database: Database
  readonly keys: Pick<Keys, 'seal' | 'index'>
}

type Kind = RegistrySetting['is']
type SettingOf<K extends Kind> = Extract<RegistrySetting, { readonly is: K }>

/** For a municipality without a register. Honest: it does not say that nobody is known. */
const unasked: Registry = { find: () => Promise.resolve({ is: 'unavailable' }) }

export const registers = {
  none: () => unasked,
  table: (_setting, { database, keys, municipality }) =>
    tableRegister(database, municipality, registerSeal(keys, municipality)),
  http: httpRegister,
} satisfies { [K in Kind]: (setting: SettingOf<K>, world: RegisterWorld) => Registry }

/** The register of a municipality. */
export const registerOf = <K extends Kind>(setting: SettingOf<K>, world: RegisterWorld): Registry =>
  (registers[setting.is] as (setting: SettingOf<K>, world: RegisterWorld) => Registry)(
    setting,
    world,
  )
