/** Waits for a provider, but not for ever. */
import { nameOfError } from '../../log.ts'
import { DeliveryError } from '../provider.ts'

/**
 * Why a provider did not take a message; null when it did.
 *
 * @param milliseconds after which it is waited for no longer, whether or not it heeds the signal
 */
export async function refusalOf(
  sending: (signal: AbortSignal) => Promise<void>,
  milliseconds: number,
): Promise<DeliveryError | null> {
  const signal = AbortSignal.timeout(milliseconds)
  const expired = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(new DeliveryError('provider_timeout', { fault: 'provider' })),
    )
  })
  try {
    await Promise.race([sending(signal), expired])
    return null
  } catch (cause) {
    return asDeliveryError(cause)
  }
}

/** An unforeseen error keeps its name, never its message, which may quote what was being sent. */
export const asDeliveryError = (cause: unknown): DeliveryError =>
  cause instanceof DeliveryError
    ? cause
    : new DeliveryError(nameOfError(cause), { fault: 'provider', cause })
