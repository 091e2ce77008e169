/** Ends the site's session when the citizen has signed out: on this page, or in another tab of the browser. */
;(function () {
  // Looked for when it is needed: a page that arrives in pieces may bring this script first.
  const site = () => document.querySelector('[data-citizen-auth-sign-out]').dataset

  /** What proves that a page of the site asks: in the page, or, where pages are cached, at an address. */
  const token = async () =>
    site().citizenAuthToken ?? (await fetch(site().citizenAuthTokenAddress)).text()

  async function signOut() {
    try {
      const headers = { [site().citizenAuthTokenHeader]: await token() }
      await fetch(site().citizenAuthSignOut, { method: 'POST', headers })
    } catch {
      // The page shows what is so.
    } finally {
      location.reload()
    }
  }

  document.addEventListener('citizen-signed-out', signOut, { once: true })
  // A page without the form hears of other tabs by what they keep in the browser.
  window.addEventListener('storage', ({ key, newValue }) => {
    if (
      newValue === null &&
      key === site().citizenAuthKept &&
      !document.querySelector('citizen-login, citizen-account')
    )
      void signOut()
  })
})()
