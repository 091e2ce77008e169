/** Takes a profile of a running Worker: where its processor time goes, by the source file that spends it. */

/** What the DevTools protocol calls a node of a CPU profile. */
interface ProfileNode {
  readonly id: number
  readonly callFrame: {
    readonly functionName: string
    readonly scriptId: string
    readonly url: string
    readonly lineNumber: number
  }
  readonly children?: readonly number[]
}

/** @see https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile */
interface Profile {
  readonly nodes: readonly ProfileNode[]
  readonly samples: readonly number[]
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[]
}

/** Microseconds that a profile spent by itself in a place: a source file of the bundle, or `(idle)` and its like. */
export type TimeOfPlace = ReadonlyMap<string, number>

/** Microseconds between two samples. */
const interval = 100

/** Asks over the DevTools protocol. */
async function inspect(inspector: string) {
  const listed = await fetch(`${inspector}/json`)
  const [target] = (await listed.json()) as readonly { readonly webSocketDebuggerUrl: string }[]
  if (!target) throw new Error('there is no Worker to look into')
  // The inspector talks to pages of this machine alone, and takes the header for that.
  const init = { headers: { origin: 'http://localhost' } } as unknown as string[]
  const socket = new WebSocket(target.webSocketDebuggerUrl, init)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('the Worker cannot be looked into')))
  })
  const waiting = new Map<number, (result: never) => void>()
  const scripts = new Set<string>()
  socket.addEventListener('message', ({ data }) => {
    const told = JSON.parse(String(data)) as {
      readonly id?: number
      readonly result?: unknown
      readonly method?: string
      readonly params?: { readonly scriptId: string }
    }
    if (told.id !== undefined) waiting.get(told.id)?.(told.result as never)
    else if (told.method === 'Debugger.scriptParsed' && told.params)
      scripts.add(told.params.scriptId)
  })
  let last = 0
  const ask = <T>(method: string, params: object = {}) =>
    new Promise<T>((resolve) => {
      last += 1
      waiting.set(last, resolve)
      socket.send(JSON.stringify({ id: last, method, params }))
    })
  return { ask, scripts, close: () => socket.close() }
}

/** Which source file each line of a bundle comes from: the bundler names it above its lines. */
function filesOf(bundle: string): readonly string[] {
  let file = ''
  return bundle.split('\n').map((line) => {
    const [, named] = /^ *\/\/ ([\w@./-]+\.[cm]?[jt]s)$/.exec(line) ?? []
    file = named ?? file
    return file
  })
}

/**
 * @param inspector address of the running Worker's, whose bundle is not minified
 * @param work that is looked at
 */
export async function profiled(inspector: string, work: () => Promise<void>): Promise<TimeOfPlace> {
  const { ask, scripts, close } = await inspect(inspector)
  try {
    await ask('Debugger.enable')
    await ask('Profiler.enable')
    await ask('Profiler.setSamplingInterval', { interval })
    await ask('Profiler.start')
    await work()
    const { profile } = await ask<{ readonly profile: Profile }>('Profiler.stop')
    const files = new Map<string, readonly string[]>()
    for (const scriptId of scripts) {
      const source = await ask<{ readonly scriptSource?: string }>('Debugger.getScriptSource', {
        scriptId,
      })
      files.set(scriptId, filesOf(source.scriptSource ?? ''))
    }
    return timesOf(profile, files)
  } finally {
    close()
  }
}

function timesOf(profile: Profile, files: ReadonlyMap<string, readonly string[]>): TimeOfPlace {
  const times = new Map<string, number>()
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]))
  profile.samples.forEach((id, index) => {
    const frame = nodes.get(id)
    if (!frame) return
    const { functionName, scriptId, url, lineNumber } = frame
    const file = files.get(scriptId)?.[lineNumber]
    const place = url.startsWith('wasm:') ? 'wasm' : file || functionName || 'the platform'
    times.set(place, (times.get(place) ?? 0) + (profile.timeDeltas[index] ?? 0))
  })
  return times
}
