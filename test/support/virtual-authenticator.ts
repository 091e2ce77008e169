/** An authenticator in a tab's device, whose owner lays a finger on it whenever it asks (WebDriver's virtual authenticators). */
import type { CDPSession, Page } from 'playwright-core'

export interface VirtualAuthenticator {
  readonly devtools: CDPSession
  readonly authenticatorId: string
}

/** @param synced whether its passkeys are kept elsewhere as well (backup eligible and backed up) */
export async function addAuthenticator(
  page: Page,
  transport: 'internal' | 'cable' = 'internal',
  synced = false,
): Promise<VirtualAuthenticator> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      defaultBackupEligibility: synced,
      defaultBackupState: synced,
    },
  })
  return { devtools, authenticatorId }
}
