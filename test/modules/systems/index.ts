/** The content systems that the modules are tried in. */
import type { ContentSystem } from './content-system.ts'
import { drupal } from './drupal.ts'
import { joomla } from './joomla.ts'

export const systems = { drupal, joomla } satisfies Record<string, ContentSystem>

export type SystemName = keyof typeof systems
