/** Ends the citizen's session in this browser after that of the site has ended, and goes on. */
const { citizenAuthServer, citizenAuthTarget } = document.querySelector(
  '[data-citizen-auth-server]',
).dataset

try {
  const { session } = await import(`${citizenAuthServer}/widget.js`)
  // Takes up what the browser keeps; where that is nothing, nobody is to be signed out.
  await session.token()
  await session.signOut()
} catch {
  // The link on the page leads on as well.
} finally {
  location.replace(citizenAuthTarget)
}
