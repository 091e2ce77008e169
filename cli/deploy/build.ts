/** Builds what is deployed into `dist/deploy`, for the named municipalities alone. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { deployConfigPath, deployFolder } from '../deploy-config.ts'
import { installedWrangler, root, succeed } from '../wrangler.ts'
import { digestOfFolder, type Digests } from './digests.ts'
import { keepAssetsOf } from './named-assets.ts'

/** `wrangler` writes beside the program when and from where it was made. */
const isProgram = (path: string) => /\.(?:js|wasm|bin)$/.test(path)

/** The configuration and the registry must have been written. @returns what came of it */
export async function buildFor(
  named: readonly string[],
): Promise<Pick<Digests, 'program' | 'widget'>> {
  const widget = join(root, deployFolder, 'widget')
  const program = join(root, deployFolder, 'program')
  const { build } = await import('vite')
  await build({
    configFile: join(root, 'widget/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: widget },
  })
  await keepAssetsOf(named, widget)
  await rm(program, { recursive: true, force: true })
  await succeed(
    installedWrangler,
    'deploy',
    '--dry-run',
    '--outdir',
    program,
    '--config',
    deployConfigPath,
  )
  return {
    program: await digestOfFolder(program, isProgram),
    widget: await digestOfFolder(widget),
  }
}
