/** What a citizen does at Google and Facebook, or rather at what stands in for them under `npm start`. */
import type { Neighbour } from './leon.ts'
import type { Visitor } from './visitor.ts'

export type Provider = 'Google' | 'Facebook'

/** From the sign-in to the provider's page. */
export async function goesTo(visitor: Visitor, provider: Provider): Promise<void> {
  await visitor.presses(`Iniciar sesión con ${provider}`)
  const { page } = visitor.citizen
  await page.getByText(`Proveedor de prueba, en lugar de ${provider}`).waitFor()
}

/** Chooses whom to be there. */
export const isSomebody = ({ citizen }: Visitor, name: string): Promise<void> =>
  citizen.page.getByRole('link', { name }).click()

/** Comes with an identity that nobody is known by, and signs in as usual. */
export async function connectsOnce(
  visitor: Visitor,
  provider: Provider,
  name: string,
  { document, password }: Neighbour,
): Promise<void> {
  await goesTo(visitor, provider)
  await isSomebody(visitor, name)
  await visitor.citizen.isAt('¿Ya tienes una cuenta aquí?')
  await visitor.fills({ 'CURP o correo electrónico': document, Contraseña: password })
  await visitor.presses('Iniciar sesión y conectar')
}
