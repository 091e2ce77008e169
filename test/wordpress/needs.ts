/** What a WordPress of one's own needs on this machine. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const wordpress = '/usr/share/wordpress'

export const packages =
  'php-cli php-mysql mariadb-server wordpress wordpress-l10n wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree'

const programs = [
  ['php', '--version'],
  ['mariadbd', '--version'],
  ['mariadb-install-db', '--help'],
] as const

const files = [
  `${wordpress}/wp-load.php`,
  `${wordpress}/wp-content/themes/twentytwentyone`,
  `${wordpress}/wp-content/themes/twentytwentythree`,
  `${wordpress}/wp-content/languages/es_PE.mo`,
]

export const missing = (): readonly string[] => [
  ...programs.filter(([name, ask]) => spawnSync(name, [ask]).error).map(([name]) => name),
  ...files.filter((file) => !existsSync(file)),
]
