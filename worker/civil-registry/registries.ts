/** The registry of registers: which implementation each setting means. */
import type { Keys } from '../crypto/keys.ts'
import type { Database } from '../db/database.ts'
import { httpCivilRegistry, type HttpCivilRegistryContext } from './http.ts'
import { registryEncryption } from './registry-encryption.ts'
import type { CivilRegistry } from './civil-registry.ts'
import type { CivilRegistrySetting } from './setting.ts'
import { tableCivilRegistry } from './table.ts'

export interface CivilRegistryContext extends HttpCivilRegistryContext {
  readonly database: Database
  readonly keys: Pick<Keys, 'encryption' | 'index'>
}

type Kind = CivilRegistrySetting['is']
type SettingOf<K extends Kind> = Extract<CivilRegistrySetting, { readonly is: K }>

/** For a municipality without a register. Honest: it does not say that nobody is known. */
const unasked: CivilRegistry = { find: () => Promise.resolve({ is: 'unavailable' }) }

export const civilRegistries = {
  none: () => unasked,
  table: (_setting, { database, keys, municipality }) =>
    tableCivilRegistry(database, municipality, registryEncryption(keys, municipality)),
  http: httpCivilRegistry,
} satisfies { [K in Kind]: (setting: SettingOf<K>, world: CivilRegistryContext) => CivilRegistry }

/** The register of a municipality. */
export const civilRegistryOf = <K extends Kind>(
  setting: SettingOf<K>,
  world: CivilRegistryContext,
): CivilRegistry =>
  (
    civilRegistries[setting.is] as (
      setting: SettingOf<K>,
      world: CivilRegistryContext,
    ) => CivilRegistry
  )(setting, world)
