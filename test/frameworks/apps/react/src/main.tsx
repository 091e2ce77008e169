import { StrictMode, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { session, type CitizenSignedIn } from 'citizen-auth'
import type {} from 'citizen-auth/react'

const server = 'https://id.ciudad.gob.ec/demo'

function watchSession(changed: () => void) {
  session.addEventListener('change', changed)
  return () => session.removeEventListener('change', changed)
}

function App() {
  const [page, setPage] = useState('login')
  const [heard, setHeard] = useState<readonly string[]>([])
  const [token, setToken] = useState('')
  const account = useSyncExternalStore(watchSession, () => session.account)
  const hear = ({ type }: Event) => setHeard((before) => [...before, type])
  const handlers = {
    server,
    'oncitizen-step': hear,
    'oncitizen-registered': hear,
    'oncitizen-signed-out': hear,
    'oncitizen-signed-in': ({ type, detail }: CitizenSignedIn) =>
      setHeard((before) => [...before, `${type} ${detail.account.details['givenNames']}`]),
  }
  return (
    <>
      {['login', 'register', 'none'].map((one) => (
        <button key={one} onClick={() => setPage(one)}>
          {one}
        </button>
      ))}
      <button onClick={() => void session.token().then(setToken)}>token</button>
      <button onClick={() => void session.signOut()}>leave</button>
      <output id="account">{account?.details['givenNames'] ?? 'nobody'}</output>
      <output id="token">{token.split('.').length}</output>
      <ol id="heard">
        {heard.map((one, at) => (
          <li key={at}>{one}</li>
        ))}
      </ol>
      {page === 'login' && <citizen-login {...handlers} heading-level={3} />}
      {page === 'register' && <citizen-register {...handlers} />}
    </>
  )
}

const root = document.querySelector('#app')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
