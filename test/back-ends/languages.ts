/** The examples for back ends: what each needs on this machine, and how it is started. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export interface Language {
  /** Files, from the root, that are copied side by side. */
  readonly files: readonly string[]
  /** How it is started, in the folder of the copies; the port is in the environment. */
  readonly command: (port: number) => readonly [string, ...string[]]
  /** What is not here, as one would install it on Debian; empty when all is. */
  readonly missing: () => readonly string[]
}

const folder = 'integrations/back-ends'
const gson = '/usr/share/java/gson.jar'

/** Debian's own, before what else calls itself so: its packages are Debian's. */
const python =
  process.env['PYTHON'] ?? (existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3')

const runs = (program: string, ...args: readonly string[]) => spawnSync(program, args).status === 0

const unless = (isHere: boolean, ...debian: readonly string[]) => (isHere ? [] : debian)

export const languages = {
  node: {
    files: [`${folder}/node/receiver.mjs`],
    command: () => [process.execPath, 'receiver.mjs'],
    missing: () => [],
  },
  python: {
    files: [`${folder}/python/receiver.py`],
    command: () => [python, 'receiver.py'],
    missing: () =>
      unless(runs(python, '-c', 'import jwt, cryptography'), 'python3-jwt', 'python3-cryptography'),
  },
  php: {
    files: [`${folder}/php/receiver.php`, 'integrations/php/TokenVerifier.php'],
    command: (port) => ['php', '-S', `127.0.0.1:${port}`, 'receiver.php'],
    missing: () =>
      unless(runs('php', '-r', 'exit(extension_loaded("openssl") ? 0 : 1);'), 'php-cli'),
  },
  java: {
    files: [`${folder}/java/Receiver.java`],
    command: () => ['java', '-cp', gson, 'Receiver.java'],
    missing: () => [
      ...unless(runs('javac', '-version'), 'default-jdk-headless'),
      ...unless(existsSync(gson), 'libgoogle-gson-java'),
    ],
  },
  csharp: {
    files: [`${folder}/csharp/Receiver.cs`, `${folder}/csharp/Receiver.csproj`],
    command: () => ['dotnet', 'run'],
    missing: () => unless(runs('dotnet', '--version'), 'the .NET SDK 8, which is not in Debian'),
  },
} satisfies Record<string, Language>

export type LanguageName = keyof typeof languages
