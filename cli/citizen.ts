/** `npm run citizen -- <command>`: the operator's command line. */
import { timingSafeEqual } from 'node:crypto'
import { commands, type Command } from './commands/index.ts'

// What workerd's WebCrypto has and Node's has not: the audit's MACs are compared with it.
Object.assign(crypto.subtle, { timingSafeEqual })

const all: Readonly<Record<string, Command>> = commands

function help(): string {
  const lines = Object.values(all).map(({ usage, summary }) => `  ${usage.padEnd(24)} ${summary}`)
  return `npm run --silent citizen -- <command>\n\n${lines.join('\n')}\n  ${'help'.padEnd(24)} this list`
}

const [name = 'help', ...args] = process.argv.slice(2)
const command = Object.hasOwn(all, name) ? all[name] : undefined

if (command) process.exitCode = await command.run(args)
else if (name === 'help' || name === '--help') console.log(help())
else {
  console.error(`No command is called ${name}.\n\n${help()}`)
  process.exitCode = 2
}
