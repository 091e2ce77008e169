import { createSignal, For, Match, onCleanup, Switch } from 'solid-js'
import { render } from 'solid-js/web'
import { session, type CitizenSignedIn } from 'citizen-auth'
import type {} from 'citizen-auth/solid'

const server = 'https://id.ciudad.gob.ec/demo'

function App() {
  const [page, setPage] = createSignal('login')
  const [heard, setHeard] = createSignal<readonly string[]>([])
  const [token, setToken] = createSignal('')
  const [account, setAccount] = createSignal(session.account)
  const watch = () => setAccount(session.account)
  session.addEventListener('change', watch)
  onCleanup(() => session.removeEventListener('change', watch))
  const add = (one: string) => setHeard((before) => [...before, one])
  const hear = ({ type }: Event) => add(type)
  const signedIn = ({ type, detail }: CitizenSignedIn) =>
    add(`${type} ${detail.account.details['givenNames']}`)
  return (
    <>
      <For each={['login', 'register', 'none']}>
        {(one) => <button onClick={() => setPage(one)}>{one}</button>}
      </For>
      <button onClick={() => void session.token().then(setToken)}>token</button>
      <button onClick={() => void session.signOut()}>leave</button>
      <output id="account">{account()?.details['givenNames'] ?? 'nobody'}</output>
      <output id="token">{token().split('.').length}</output>
      <ol id="heard">
        <For each={heard()}>{(one) => <li>{one}</li>}</For>
      </ol>
      <Switch>
        <Match when={page() === 'login'}>
          <citizen-login
            server={server}
            heading-level={3}
            on:citizen-step={hear}
            on:citizen-registered={hear}
            on:citizen-signed-out={hear}
            on:citizen-signed-in={signedIn}
          />
        </Match>
        <Match when={page() === 'register'}>
          <citizen-register
            server={server}
            on:citizen-step={hear}
            on:citizen-registered={hear}
            on:citizen-signed-out={hear}
            on:citizen-signed-in={signedIn}
          />
        </Match>
      </Switch>
    </>
  )
}

const root = document.querySelector('#app')
if (root) render(() => <App />, root)
