/** Unpacks the Chromium of `@sparticuz/chromium` once, with the libraries and fonts that a bare machine lacks. */
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url))
const packaged = join(modules, '@sparticuz/chromium')
// Not the system's temporary folder, where the package itself unpacks: two runs would share half a file.
const cache = join(modules, '.cache/chromium')

/** Unpacks the browser unless an earlier run did, and answers the program to start. */
export async function unpackedChromium() {
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8'))
  const home = join(cache, version)
  if (!existsSync(home)) await unpackInto(home)
  return join(home, 'start')
}

async function unpackInto(home) {
  await mkdir(cache, { recursive: true })
  const half = await mkdtemp(`${home}-`)
  await inflateInto(half)
  await mkdir(join(half, 'fonts'), { recursive: true })
  await writeFile(join(half, 'fonts/fonts.conf'), fontsIn(join(home, 'fonts')))
  await writeFile(join(half, 'start'), startScript)
  await chmod(join(half, 'start'), 0o755)
  try {
    // Whole or not at all, so that a run that is cut short leaves nothing that looks finished.
    await rename(half, home)
  } catch (cause) {
    await rm(half, { recursive: true, force: true })
    if (!existsSync(home)) throw cause
  }
}

async function inflateInto(folder) {
  const { inflate } = await import('@sparticuz/chromium')
  const kept = process.env.TMPDIR
  // `inflate` reads the temporary folder when it is called, before it first waits.
  process.env.TMPDIR = folder
  const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
  const inflating = parts.map((part) => inflate(join(packaged, 'bin', part)))
  if (kept === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = kept
  await Promise.all(inflating)
}

const startScript = `#!/bin/sh
here=\${0%/*}
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts/fonts.conf"
exec "$here/chromium" "$@"
`

const fontsIn = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
