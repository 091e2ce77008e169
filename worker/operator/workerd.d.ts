/** What workerd adds to the platform, so that the Worker's key functions compile where Node runs them. */
interface SubtleCrypto {
  timingSafeEqual(a: ArrayBufferView, b: ArrayBufferView): boolean
}
