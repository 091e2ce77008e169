/** Joomla of the folder that `JOOMLA` names, an unpacked full package with its `installation`, on MariaDB. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from '../../support/mariadb.ts'
import { administrator, type ContentSystem, type Inside } from './content-system.ts'
import { joomlaByTheDocument, joomlaSignsIn, joomlaSignsOut, joomlaWrites } from './joomla-pages.ts'
import { lacksPhp, must, serves } from './php.ts'

const given = process.env['JOOMLA'] ?? ''

/** Files are sent as they are; every other address is Joomla's. */
const router = `<?php
$path = __DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_dir($path) && is_file("$path/index.php")) { $path = rtrim($path, '/') . '/index.php'; }
if (is_file($path) && !str_ends_with($path, '.php')) { return false; }
$entry = is_file($path) ? $path : __DIR__ . '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr($entry, strlen(__DIR__));
$_SERVER['SCRIPT_FILENAME'] = $entry;
chdir(dirname($entry));
require $entry;
`

/** A text within SQL. */
const sql = (text: string) => `FROM_BASE64('${Buffer.from(text).toString('base64')}')`

function inside(folder: string): Inside {
  const run = (statement: string) =>
    must(
      'mariadb',
      [
        '--no-defaults',
        '--user=root',
        `--socket=${join(folder, '../mariadb.sock')}`,
        '--batch',
        '--skip-column-names',
        '--raw',
        'joomla',
        `--execute=${statement}`,
      ],
      folder,
    ).trim()
  const group = (title: string) => `(SELECT id FROM j_usergroups WHERE title = ${sql(title)})`
  const ofPlugin = "element = 'citizen_auth' AND folder = 'system'"
  return {
    sets({ server, signsIn, role, rules }) {
      const now = JSON.parse(run(`SELECT params FROM j_extensions WHERE ${ofPlugin}`))
      const sign_in = signsIn === undefined ? undefined : signsIn ? '1' : '0'
      const id =
        role === undefined
          ? undefined
          : run(`SELECT id FROM j_usergroups WHERE title = ${sql(role)}`)
      const changed = JSON.parse(JSON.stringify({ server, sign_in, group: id, rules }))
      const params = JSON.stringify({ ...now, ...changed })
      run(`UPDATE j_extensions SET params = ${sql(params)} WHERE ${ofPlugin}`)
    },
    usersOf: (identity) =>
      run(`SELECT i.user_id, GROUP_CONCAT(g.title) FROM j_citizen_auth_identities i
        LEFT JOIN j_user_usergroup_map m ON m.user_id = i.user_id LEFT JOIN j_usergroups g ON g.id = m.group_id
        WHERE i.identity = ${sql(identity)} GROUP BY i.user_id`)
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t'))
        .map(([id = '', titles = '']) => [id, titles.split(',')] as const),
    mailOf: (id) => run(`SELECT email FROM j_users WHERE id = ${Number(id)}`),
    givesByHand: (id, role) =>
      void run(`INSERT INTO j_user_usergroup_map VALUES (${Number(id)}, ${group(role)})`),
    takesByHand: (id, role) =>
      void run(
        `DELETE FROM j_user_usergroup_map WHERE user_id = ${Number(id)} AND group_id = ${group(role)}`,
      ),
    addsStaff: ({ name, password }, role) => {
      const hash = must(
        'php',
        ['-r', `echo password_hash('${password}', PASSWORD_BCRYPT);`],
        folder,
      )
      run(`INSERT INTO j_users (name, username, email, password, registerDate, params)
        VALUES (${sql(name)}, ${sql(name)}, ${sql(`${name}@ciudad.example`)}, ${sql(hash)}, NOW(), '{}')`)
      run(
        `INSERT INTO j_user_usergroup_map SELECT id, ${group(role)} FROM j_users WHERE username = ${sql(name)}`,
      )
    },
    forgetsKeys: () => {
      rmSync(join(folder, 'cache/citizen_auth'), { recursive: true, force: true })
    },
    // A stand-in for the pack of that language, which is not a part of Joomla: English words under its name.
    speaksSpanish: () => {
      const spanish = join(folder, 'language/es-ES')
      cpSync(join(folder, 'language/en-GB'), spanish, { recursive: true })
      const about = join(spanish, 'langmetadata.xml')
      writeFileSync(about, readFileSync(about, 'utf8').replaceAll('en-GB', 'es-ES'))
      run(
        `UPDATE j_extensions SET params = '{"site":"es-ES","administrator":"en-GB"}' WHERE element = 'com_languages'`,
      )
      run(`INSERT INTO j_extensions (package_id, name, type, element, folder, client_id, enabled, access, manifest_cache, params, custom_data)
        SELECT 0, 'Spanish', type, 'es-ES', folder, client_id, 1, access, manifest_cache, params, '' FROM j_extensions
        WHERE element = 'en-GB' AND type = 'language' AND client_id = 0`)
    },
  }
}

export const joomla: ContentSystem = {
  title: 'Joomla',
  missing: () => [
    ...lacksPhp('mysqli', 'gd', 'dom', 'mbstring'),
    ...(spawnSync('mariadbd', ['--version']).error ? ['mariadb-server'] : []),
    ...(existsSync(join(given, 'installation/joomla.php')) &&
    existsSync(join(given, 'libraries/vendor/autoload.php'))
      ? []
      : ['JOOMLA, the folder of an unpacked full package of Joomla 4.4 or 5, not installed']),
  ],
  async start(port) {
    const top = await mkdtemp(join(tmpdir(), 'citizen-joomla-'))
    const folder = join(top, 'site')
    await cp(given, folder, { recursive: true })
    const database = await startDatabase(top)
    try {
      database.run('CREATE DATABASE joomla CHARACTER SET utf8mb4')
      const { name, password } = administrator
      must(
        'php',
        [
          'installation/joomla.php',
          'install',
          '-n',
          '--site-name=Ciudad Abierta',
          `--admin-user=${name}`,
          `--admin-username=${name}`,
          `--admin-password=${password}`,
          '--admin-email=web@ciudad.example',
          '--db-type=mysqli',
          '--db-user=root',
          `--db-host=localhost:${database.socket}`,
          '--db-pass=',
          '--db-name=joomla',
          '--db-prefix=j_',
          '--db-encryption=0',
          '--public-folder=',
        ],
        folder,
      )
      await rm(join(folder, 'installation'), { recursive: true, force: true })
      // A package in another language names the groups in it.
      const titles = { 2: 'Registered', 3: 'Author', 4: 'Editor', 5: 'Publisher', 8: 'Super Users' }
      for (const [id, title] of Object.entries(titles))
        database.run(`UPDATE joomla.j_usergroups SET title = '${title}' WHERE id = ${id}`)
      // Nothing outside this machine is asked for, and nobody is led by the hand.
      database.run(`UPDATE joomla.j_extensions SET enabled = 0 WHERE element IN ('guidedtours', 'mod_guidedtours',
        'tour', 'updatenotification', 'extensionupdate', 'joomlaupdate', 'overridecheck', 'stats', 'eos310')`)
      await writeFile(join(folder, 'router.php'), router)
      const end = await serves(folder, port, join(folder, 'router.php'))
      const stop = async () => {
        end()
        await database.stop()
        await rm(top, { recursive: true, force: true })
      }
      return { site: `http://localhost:${port}`, folder, stop }
    } catch (cause) {
      await database.stop()
      throw cause
    }
  },
  byTheDocument: joomlaByTheDocument,
  signsIn: joomlaSignsIn,
  writes: joomlaWrites,
  receiver: '/index.php?option=com_ajax&group=system&plugin=CitizenAuthSignIn&format=raw',
  signOut: '/index.php?option=com_ajax&group=system&plugin=CitizenAuthSignOut&format=raw',
  opensSession: (cookie) => cookie.startsWith('joomla_user_state=logged_in'),
  roles: {
    usual: ['Registered'],
    some: 'Author',
    other: 'Editor',
    author: 'Publisher',
    all: 'Super Users',
  },
  signsOut: joomlaSignsOut,
  inside,
}
