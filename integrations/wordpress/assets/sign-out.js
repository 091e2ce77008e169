/** Ends the session of WordPress when the citizen has signed out: on this page, or in another tab of the browser. */
;(function () {
  const { address, nonce, kept } = window.citizenAuth

  async function signOut() {
    await fetch(address, { method: 'POST', headers: { 'X-WP-Nonce': nonce } }).catch(
      () => undefined,
    )
    location.reload()
  }

  document.addEventListener('citizen-signed-out', signOut, { once: true })
  // A page without the form hears of other tabs by what they keep in the browser.
  window.addEventListener('storage', ({ key, newValue }) => {
    if (
      key === kept &&
      newValue === null &&
      !document.querySelector('citizen-login, citizen-account')
    )
      void signOut()
  })
})()
