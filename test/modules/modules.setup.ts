/** Starts Worker and content system once for all files, and sets the site up by the document: docs/cms.md. */
import { chromium as playwright } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromium } from '../../scripts/chromium.mjs'
import { freePorts } from '../support/free-ports.ts'
import { startWorkerFor } from '../support/worker-for.ts'
import type { Site, Walk } from './systems/content-system.ts'
import { systems, type SystemName } from './systems/index.ts'

export interface Stack {
  readonly system: SystemName
  /** Origins. */
  readonly site: string
  readonly worker: string
  /** Where the system's files are, and the Worker's file of secrets. */
  readonly folder: string
  readonly secrets: string
}

declare module 'vitest' {
  interface ProvidedContext {
    cms: Stack
    walked: Walk
  }
}

async function walks(system: SystemName, site: Site, worker: string): Promise<Walk> {
  const browser = await playwright.launch(await chromium())
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.setDefaultTimeout(60_000)
    return await systems[system].byTheDocument(page, site, worker)
  } finally {
    await browser.close()
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const system = process.env['SYSTEM'] as SystemName
  const [port, sitePort] = await freePorts()
  const cms = await systems[system].start(sitePort)
  try {
    const { worker, secrets, stop } = await startWorkerFor(cms.site, port)
    try {
      const { site, folder } = cms
      provide('cms', { system, site, worker, folder, secrets })
      // As in the journeys, whose citizens come here, too.
      provide('stack', { site, worker, siteElsewhere: site, predios: '', dataDir: '' })
      provide('walked', await walks(system, cms, worker))
      systems[system].inside(folder).speaksSpanish()
    } catch (cause) {
      await stop()
      throw cause
    }
    return async () => {
      await stop()
      await cms.stop()
    }
  } catch (cause) {
    await cms.stop()
    throw cause
  }
}
