/** The npm package as a stranger gets it: packed, unpacked where nothing of ours is, imported. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { generateMsgId } from '@lit/localize/internal/id-generation.js'
import type { TemplateMap } from '@lit/localize/internal/types.js'
import { publint } from 'publint'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as en from '../../widget/locale/generated/en.ts'
import * as mexico from '../../widget/locale/generated/es-MX.ts'
import * as venezuela from '../../widget/locale/generated/es-VE.ts'
import * as kichwa from '../../widget/locale/generated/qu-EC.ts'

const run = promisify(execFile)
const root = new URL('../..', import.meta.url).pathname

/** Bytes of the tarball. */
const budget = 120_000

let site = ''
let tarball = ''
let installed = ''

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'citizen-package-'))
  // As it is built for pages: the test runner's own NODE_ENV would choose libraries that warn.
  const env = { ...process.env, NODE_ENV: 'production' }
  await run('npm', ['pack', '--pack-destination', site], { cwd: root, env })
  const [name = ''] = await readdir(site)
  tarball = join(site, name)
  installed = join(site, 'node_modules/citizen-auth')
  await mkdir(installed, { recursive: true })
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
  await writeFile(join(site, 'package.json'), '{"type":"module"}')
}, 180_000)

afterAll(() => rm(site, { recursive: true, force: true }))

const imports = async (program: string) => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
    cwd: site,
  })
  return stdout.trim()
}

test('it weighs less than 120 kB, and brings no other package along', async () => {
  expect((await stat(tarball)).size).toBeLessThan(budget)
  const { dependencies, peerDependencies } = JSON.parse(
    await readFile(join(installed, 'package.json'), 'utf8'),
  ) as Record<string, unknown>
  expect([dependencies, peerDependencies]).toEqual([undefined, undefined])
})

test('it holds no screen, word or crest of a city', async () => {
  const files = await readdir(join(installed, 'dist/package'), { recursive: true })
  expect(files.filter((file) => /leon|demo|\.bin$|\.png$/.test(file))).toEqual([])
})

for (const [locale, { templates }] of Object.entries({
  en,
  'es-MX': mexico,
  'es-VE': venezuela,
  'qu-EC': kichwa,
}))
  test(`its pack of ${locale} says of each message what its translators do, or nothing where the views say it`, async () => {
    const chunks = join(installed, 'dist/package/chunks')
    const file = (await readdir(chunks)).find((name) => name.startsWith(`${locale}-`)) ?? ''
    const pack = (await import(join(chunks, file))) as { readonly templates: TemplateMap }
    const asViews = (id: string, said: TemplateMap[string]) =>
      generateMsgId(typeof said === 'string' ? said : [...said.strings], false) === id
    const wrong = Object.entries(templates as TemplateMap).filter(
      ([id, said]) =>
        JSON.stringify(pack.templates[id]) !==
        (asViews(id, said) ? undefined : JSON.stringify(said)),
    )
    expect(wrong).toEqual([])
  })

test('imported where there is no page it does nothing, and nobody is signed in', async () => {
  const program = `
    import { session } from 'citizen-auth'
    const refused = await session.token().catch(({ name, code }) => name + ' ' + code)
    await session.signOut({ everywhere: true })
    console.log(typeof customElements, session.account, session instanceof EventTarget, refused)`
  expect(await imports(program)).toBe('undefined null true SessionError session_required')
})

test('it hands out the session, and no letter besides', async () => {
  const built = await readFile(join(installed, 'dist/package/widget.js'), 'utf8')
  expect(/export\{([^}]*)\}/.exec(built)?.[1]).toMatch(/^\w+ as session$/)
})

test('the files that it names are there', async () => {
  const { messages } = await publint({ pkgDir: installed, pack: false, strict: true })
  expect(messages).toEqual([])
})

test('its types are found by bundlers, and by Node as a module', async () => {
  const result = await checkPackage(createPackageFromTarballData(await readFile(tarball)))
  const problems = 'problems' in result ? result.problems : ['no types']
  // CommonJS and the resolution of Node 10 know no package of modules alone.
  const isOfModules = (problem: (typeof problems)[number]) =>
    typeof problem === 'string' ||
    !('resolutionKind' in problem) ||
    !['node10', 'node16-cjs'].includes(problem.resolutionKind)
  expect(problems.filter(isOfModules)).toEqual([])
})

test("its declarations are TypeScript's own, read without anything of ours", async () => {
  await writeFile(
    join(site, 'page.ts'),
    `import { session, type CitizenSignedIn } from 'citizen-auth'
    const login = document.querySelector('citizen-login')!
    login.headingLevel = 3
    login.addEventListener('citizen-signed-in', ({ detail }) => detail.account.details['givenNames'])
    document.addEventListener('citizen-error', ({ detail }) => detail.code.length)
    const listener = ({ detail }: CitizenSignedIn) => detail.accessToken
    login.addEventListener('citizen-signed-in', listener)
    const token: string = await session.token()
    // @ts-expect-error -- there is no such heading
    login.headingLevel = 9
    export { token }`,
  )
  const options = '--noEmit --strict --target es2022 --module nodenext page.ts'.split(' ')
  const { stdout } = await run(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...options],
    { cwd: site },
  )
  expect(stdout).toBe('')
})
