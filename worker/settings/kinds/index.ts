/** The registry of settings: one file and one line each. What is not here is changed by a deployment. */
import type { SettingName } from '../../../contract/desk/settings.ts'
import type { Setting } from '../setting.ts'
import { agreements } from './agreements.ts'
import { brand } from './brand.ts'
import { carriers } from './carriers.ts'
import { help } from './help.ts'
import { limits } from './limits.ts'
import { origins } from './origins.ts'
import { words } from './words.ts'

export const settings = {
  brand,
  help,
  words,
  agreements,
  origins,
  limits,
  carriers,
} satisfies Record<SettingName, Setting>
