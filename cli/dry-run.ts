/** An empty account that exists only in a dry run: shows each command, and answers as an account would. */
import type { Ran, Wrangler } from './wrangler.ts'

const printed = (stdout: string): Ran => ({ status: 0, stdout, stderr: '' })
const absent = (stderr: string): Ran => ({ status: 1, stdout: '', stderr })

/** @param says hears every command that would be run */
export function dryRunAccount(says: (line: string) => void): Wrangler {
  const created = new Map<string, string>()
  const list = (kind: string, key: string, id: string) =>
    JSON.stringify(
      [...created]
        .filter(([, of]) => of === kind)
        .map(([name]) => ({ [key]: name, [id]: `<id of ${name}>` })),
    )
  return async (...args) => {
    says(`  wrangler ${args.join(' ')}`)
    const [first, second, third = '', fourth = ''] = args
    switch (`${first} ${second}`) {
      case 'd1 list':
        return printed(list('d1', 'name', 'uuid'))
      case 'd1 create':
        created.set(third, 'd1')
        return printed('')
      case 'kv namespace':
        if (third === 'list') return printed(list('kv', 'title', 'id'))
        created.set(fourth, 'kv')
        return printed('')
      case 'queues info':
        return absent(`Queue "${third}" does not exist.`)
      case 'deployments status':
      case 'secret list':
        return absent('This Worker does not exist on your account. [code: 10007]')
      default:
        return printed('')
    }
  }
}
