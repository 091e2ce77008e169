/** Starts Worker and WordPress once for all files, and sets the site up by the document: docs/cms.md. */
import type { TestProject } from 'vitest/node'
import { freePorts } from '../support/free-ports.ts'
import { startWorkerFor } from '../support/worker-for.ts'
import { byTheDocument, type Walk } from './by-the-document.ts'
import { startSite } from './site.ts'

export interface WordPressStack {
  /** Origins. */
  readonly site: string
  readonly worker: string
  /** Where WordPress's files are, and the Worker's file of secrets. */
  readonly folder: string
  readonly secrets: string
}

declare module 'vitest' {
  interface ProvidedContext {
    wordpress: WordPressStack
    walk: Walk
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const [port, sitePort] = await freePorts()
  const wordpress = await startSite(sitePort)
  try {
    const { worker, secrets, stop } = await startWorkerFor(wordpress.site, port)
    const { site, folder } = wordpress
    const stopAll = async () => {
      await stop()
      await wordpress.stop()
    }
    try {
      const stack = { site, worker, folder, secrets }
      provide('wordpress', stack)
      // As in the journeys, whose citizens come here, too.
      provide('stack', { site, worker, siteElsewhere: site, predios: '', dataDir: '' })
      provide('walk', await byTheDocument(stack))
      // Of Peru: this plug-in has one Spanish for all.
      wordpress.database.run(
        "REPLACE INTO wordpress.wp_options (option_name, option_value, autoload) VALUES ('WPLANG', 'es_PE', 'yes')",
      )
    } catch (cause) {
      await stopAll()
      throw cause
    }
    return stopAll
  } catch (cause) {
    await wordpress.stop()
    throw cause
  }
}
