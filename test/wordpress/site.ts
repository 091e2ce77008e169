/** Debian's WordPress, copied, empty and not yet installed, behind PHP's own server. */
import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startDatabase, type Database } from '../support/mariadb.ts'

export const debian = '/usr/share/wordpress'

export interface Site {
  /** Origin. */
  readonly site: string
  readonly folder: string
  readonly database: Database
  stop(): Promise<void>
}

/** What an installer of WordPress writes; nothing outside this machine is asked for. */
const config = (socket: string, site: string) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${site}');
define('WP_SITEURL', '${site}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', 'localhost');
define('DISABLE_WP_CRON', true);
define('FS_METHOD', 'direct');
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', __DIR__ . '/debug.log');
$keys = ['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'];
foreach ($keys as $key) { define($key, hash('sha256', $key . '${socket}')); }
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

/** Files are sent as they are; every other address is WordPress's. */
const router = `<?php
$path = __DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_dir($path) && is_file("$path/index.php") && realpath($path) !== __DIR__) { $path = rtrim($path, '/') . '/index.php'; $_SERVER['SCRIPT_NAME'] = substr($path, strlen(__DIR__)); $_SERVER['PHP_SELF'] = $_SERVER['SCRIPT_NAME']; chdir(dirname($path)); require $path; return; }
if (is_file($path)) { return false; }
$_SERVER['SCRIPT_NAME'] = '/index.php';
require __DIR__ . '/index.php';
`

export async function startSite(port: number): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'citizen-wordpress-'))
  const site = `http://localhost:${port}`
  const files = join(folder, 'site')
  await cp(debian, files, { recursive: true, dereference: true })
  const database = await startDatabase(folder)
  database.run('CREATE DATABASE wordpress CHARACTER SET utf8mb4')
  await writeFile(join(files, 'wp-config.php'), config(database.socket, site))
  await writeFile(join(files, 'router.php'), router)
  const settings = [
    '-d',
    'upload_max_filesize=8M',
    '-d',
    'memory_limit=256M',
    '-d',
    'opcache.enable_cli=1',
  ]
  const server = spawn(
    'php',
    [...settings, '-S', `localhost:${port}`, '-t', files, join(files, 'router.php')],
    {
      stdio: 'ignore',
      // A page of the editor asks for many things at once.
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      detached: true,
    },
  )
  const stop = async () => {
    if (server.pid) process.kill(-server.pid, 'SIGTERM')
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
  await answers(`${site}/wp-admin/install.php`)
  return { site, folder: files, database, stop }
}

/** Milliseconds between two looks, and until we give up. */
const pause = 150
const longest = 30_000

async function answers(address: string): Promise<void> {
  const until = Date.now() + longest
  while (Date.now() < until) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    await wait(pause)
  }
  throw new Error(`nothing answers at ${address}`)
}
