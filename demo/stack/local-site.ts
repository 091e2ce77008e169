/** The cities' web site, on an origin of its own as in real life. */
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { createServer as createVite, type ViteDevServer } from 'vite'
import type { SiteResponse, SiteRequest } from '../site/respond.ts'
import { root, type Settings } from './settings.ts'

/**
 * Starts the site.
 *
 * @returns what ends it
 * @throws Error when the port is taken
 */
export async function startSite(settings: Settings): Promise<() => Promise<void>> {
  const vite = await createVite({
    root: join(root, 'demo'),
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    cacheDir: join(settings.dataDir, 'vite'),
    // Without `development`: the libraries as a city's site would serve them.
    resolve: { conditions: ['module', 'browser'] },
    // Named, so that nothing is discovered late and no page reloads under a citizen's hands.
    optimizeDeps: { include: ['lit'] },
    server: {
      middlewareMode: true,
      hmr: false,
      ws: false,
      ...(settings.watches ? {} : { watch: null }),
      fs: { allow: [root] },
    },
  })
  const site = createHttp((request, response) => {
    void answerPage(vite, settings, request, response).then((answered) => {
      if (!answered) vite.middlewares(request, response, () => response.writeHead(404).end())
    })
  })
  await new Promise<void>((resolve, reject) => {
    site.once('error', reject)
    site.listen(settings.sitePort, '127.0.0.1', resolve)
  })
  return async () => {
    site.closeAllConnections()
    site.close()
    await vite.close()
  }
}

/** Answers when the path is a page's; everything else is a script or a style. */
async function answerPage(
  vite: ViteDevServer,
  settings: Settings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const asked: SiteRequest = {
    url: new URL(request.url ?? '/', settings.sites[0]),
    cookie: request.headers.cookie ?? '',
    worker: settings.worker,
  }
  try {
    // Loaded at every request, so that an edit of a city's file shows on the next reload.
    const { respond } = await vite.ssrLoadModule('/site/respond.ts')
    const answered: SiteResponse | null = await respond(asked)
    if (!answered) return false
    response.writeHead(answered.status, answered.headers).end(answered.body)
  } catch (cause) {
    console.error(cause)
    response.writeHead(500, { 'content-type': 'text/plain' }).end(String(cause))
  }
  return true
}
