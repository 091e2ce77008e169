/** What a browser knows of a citizen after a reload. */
import type { Citizen } from './citizen.ts'

/** The account, as the browser knows it after a reload; then out of it. */
export async function isKnownAndLeaves(citizen: Citizen, site?: string): Promise<void> {
  await citizen.opens('/demo/cuenta', site)
  await citizen.isAt('Mi cuenta')
  await citizen.page.reload()
  await citizen.isAt('Mi cuenta')
  await citizen.presses('Cerrar sesión')
  await citizen.isAt('Iniciar sesión')
  await citizen.page.reload()
  await citizen.isAt('Iniciar sesión')
}
