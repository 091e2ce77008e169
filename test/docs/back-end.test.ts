/** The verification of docs/back-end.md, as a developer copies it, against tokens of this Worker and against others. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startIssuer, stated, type Issuer } from './issuer.ts'
import { root, textOf } from './pages.ts'

let issuer: Issuer
let folder = ''

beforeAll(async () => {
  issuer = await startIssuer()
  // Below the root, where `jose` is found.
  mkdirSync(`${root}test/results`, { recursive: true })
  folder = mkdtempSync(`${root}test/results/back-end-`)
})

afterAll(() => {
  issuer.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A file of the page, with the issuer of this test in the place of the city's. */
function copied(name: string): { readonly path: string; readonly audience: string } {
  const [, block = ''] =
    new RegExp(`\`\`\`\\w+\\n((?://|#) ${name}\\n[^]*?)\`\`\``).exec(textOf('docs/back-end.md')) ??
    []
  expect(block).toContain(stated)
  const path = join(folder, name)
  writeFileSync(path, block.replace(stated, issuer.name))
  return { path, audience: /https:\/\/www[\w.]+/.exec(block)?.[0] ?? '' }
}

test('in Node, a token of the Worker says who the citizen is, and no other does', async () => {
  const { path, audience } = copied('verify.mjs')
  const { citizenOf } = await import(/* @vite-ignore */ path)
  expect(await citizenOf(await issuer.good(audience))).toMatchObject({ sub: 'acc_1' })
  for (const [why, token] of await issuer.tokens(audience))
    await expect(citizenOf(token), why).rejects.toThrow()
})

const python = process.env['PYTHON'] ?? 'python3'

/** What is imported, where Python and the library are there; else where Python is. */
const has = (...args: readonly string[]) => spawnSync(python, args).status === 0

/** Whether the file's function takes a token. Not in step: the keys are asked for from this process. */
const takes = (token: string) =>
  new Promise<boolean>((resolve) => {
    const code = 'import sys, verify; assert verify.citizen_of(sys.argv[1])["sub"] == "acc_1"'
    spawn(python, ['-c', code, token], { cwd: folder }).once('close', (status) =>
      resolve(status === 0),
    )
  })

test('in Python the same, where PyJWT is installed; elsewhere the file is Python', async () => {
  const { path, audience } = copied('verify.py')
  if (!has('--version')) return
  expect(has('-c', `compile(open(${JSON.stringify(path)}).read(), "verify.py", "exec")`)).toBe(true)
  if (!has('-c', 'import jwt, cryptography')) return
  expect(await takes(await issuer.good(audience))).toBe(true)
  for (const [why, token] of await issuer.tokens(audience))
    expect([why, await takes(token)]).toEqual([why, false])
})
