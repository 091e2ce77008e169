/** Fetches the citizen's data in their name, and gives them to the browser as a file. */
import type { DownloadFormat } from '../../contract/download-format.ts'
import { routesOf } from '../../contract/routes.ts'
import { session } from '../session.ts'
import type { ElementHost } from './element-host.ts'

export async function saveDownload(
  { service: { base, profile }, element }: ElementHost,
  id: string,
  format: DownloadFormat,
): Promise<void> {
  const token = await session.token()
  const response = await fetch(`${base}${routesOf(profile.slug).download(id, format)}`, {
    headers: { authorization: `Bearer ${token}` },
    credentials: 'include',
    cache: 'no-store',
    redirect: 'error',
  }).catch(() => undefined)
  if (!response?.ok) return
  const file = URL.createObjectURL(await response.blob())
  const link = element.ownerDocument.createElement('a')
  link.href = file
  link.download = `${profile.slug}.${format}`
  link.click()
  URL.revokeObjectURL(file)
}
