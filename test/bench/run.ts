/** `npm run bench`: measures every part and prints ratios. `npm run bench -- sign-in sizes` measures those alone. */
import { measureCalls } from './calls.ts'
import { measureCold } from './cold.ts'
import { measureFlood } from './flood.ts'
import { measureHeaders } from './headers.ts'
import { measureMainThread } from './main-thread.ts'
import { measureProfile } from './profile.ts'
import { keep, machine, show, type Findings } from './report.ts'
import { measureProvider } from './provider.ts'
import { measureScale } from './scale.ts'
import { measureSignIn } from './sign-in.ts'
import { measureSizes } from './sizes.ts'
import { startStack, type Stack } from './stack.ts'
import { measureUsableForm } from './usable-form.ts'

/** The Worker is started for those that ask it, once. */
const parts: Readonly<Record<string, () => Promise<Findings>>> = {
  sizes: async () => measureSizes(await started()),
  calls: async () => measureCalls(await started()),
  'sign-in': async () => measureSignIn(await started()),
  provider: async () => measureProvider(await started()),
  profile: measureProfile,
  flood: async () => measureFlood(await started()),
  headers: async () => measureHeaders(await started()),
  'usable-form': async () => measureUsableForm(await started()),
  'main-thread': async () => measureMainThread(await started()),
  cold: measureCold,
  scale: measureScale,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))

if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}`)
  process.exit(1)
}

const { cpu, cores, load } = machine()
console.log(`${cpu}, ${cores} cores, load ${load.map((value) => value.toFixed(1)).join(' ')}`)

const found: Record<string, Findings> = {}
const failed: string[] = []
let stack: Promise<Stack> | undefined
const started = () => (stack ??= startStack())

const end = async (status: number) => {
  await stack?.then(({ close }) => close())
  process.exit(status)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(1))
// Whoever started us is gone, by whatever signal.
process.on('disconnect', () => void end(1))

try {
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    try {
      found[name] = await measure()
      show(found[name])
    } catch (cause) {
      // One part that cannot be measured says nothing of the others.
      failed.push(name)
      console.error(`\n── ${name} could not be measured`, cause)
    }
  }
  console.log(`\nWritten to ${await keep(found)}`)
} catch (cause) {
  failed.push('the stack')
  console.error(cause)
}
await end(failed.length > 0 ? 1 : 0)
