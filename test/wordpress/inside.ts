/** What WordPress itself says and does, asked by its own functions. */
import { execFileSync } from 'node:child_process'
import { inject } from 'vitest'

/**
 * Runs PHP within the site.
 *
 * @param code gives a value back, by `return`
 * @returns the value
 */
export function inside(code: string): unknown {
  const { folder } = inject('wordpress')
  const whole = `
    $_SERVER['HTTP_HOST'] = 'localhost'; $_SERVER['REQUEST_URI'] = '/';
    error_reporting(E_ALL & ~E_DEPRECATED);
    require '${folder}/wp-load.php';
    require_once ABSPATH . 'wp-admin/includes/admin.php';
    echo "\\x1e" . json_encode((function () { ${code} })());`
  const said = execFileSync('php', ['-r', whole], { encoding: 'utf8', cwd: folder })
  return JSON.parse(said.slice(said.lastIndexOf('\u001e') + 1))
}

/** Changes settings of the plug-in, without its form. */
export const sets = (settings: Readonly<Record<string, string | boolean>>): void => {
  const given = Buffer.from(JSON.stringify(settings)).toString('base64')
  inside(
    `update_option('citizen_auth', json_decode(base64_decode('${given}'), true) + get_option('citizen_auth'));`,
  )
}
