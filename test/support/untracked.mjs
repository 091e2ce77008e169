/** What lies in the repository and git does not track: a database, another start's data, notes. It is nobody's to check. */
import { spawnSync } from 'node:child_process'

/**
 * @param {string} root folder of the repository
 * @returns {readonly string[]} paths from the root, folders with a slash at their end; none where there is no git
 */
export function untracked(root) {
  const { status, stdout } = spawnSync(
    'git',
    ['-C', root, 'ls-files', '-z', '--others', '--directory', '--no-empty-directory'],
    { encoding: 'utf8' },
  )
  return status === 0 ? stdout.split('\0').filter(Boolean) : []
}

/** A path for patterns: signs that mean something there stand for themselves. */
const literally = (path) => path.replaceAll(/[\\*?[\]{}()!#]/g, String.raw`\$&`)

/** For oxlint, and for prettier, which takes what begins with `!` as left out. */
export const leftOut = {
  oxlint: (root) => untracked(root).map((path) => `--ignore-pattern=/${literally(path)}`),
  prettier: (root) => untracked(root).map((path) => `!${literally(path).replace(/\/$/, '/**')}`),
}
