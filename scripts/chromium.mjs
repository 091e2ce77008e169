/** Finds the Chromium that tests and the doctor drive, so that they need neither root nor a download. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { unpackedChromium } from './chromium-package.mjs'

/** Names under which systems install a Chromium. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const places = [
  ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
  '/Applications/Google Chrome.app/Contents/MacOS',
]

/** Keeps the browser silent: without these it looks up its maker's hosts at every start. */
const args = [
  // A container has no user namespaces to build the sandbox from, and root is refused one.
  '--no-sandbox',
  '--disable-quic',
  // Nothing has a graphics card; a program that stands in for one costs more than to draw without.
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A container's /dev/shm is often 64 MB.
  '--disable-dev-shm-usage',
]

/**
 * Finds a Chromium: `CHROME_PATH`, else one that the system has, else the one in the npm package.
 *
 * @throws Error when `CHROME_PATH` names a file that cannot be run: a wish is not guessed around
 */
export async function chromium() {
  const wished = process.env.CHROME_PATH
  if (wished && !canRun(wished)) throw new Error(`CHROME_PATH cannot be run: ${wished}`)
  return { executablePath: wished || ofTheSystem() || (await unpackedChromium()), args }
}

const ofTheSystem = () =>
  places
    .flatMap((place) => [...names, 'Google Chrome'].map((name) => join(place, name)))
    .find(canRun)

function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
