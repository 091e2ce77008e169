import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'
import { session, type CitizenSignedIn } from 'citizen-auth'

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @for (one of ['login', 'register', 'none']; track one) {
      <button (click)="page.set(one)">{{ one }}</button>
    }
    <button (click)="ask()">token</button>
    <button (click)="leave()">leave</button>
    <output id="account">{{ account()?.details?.['givenNames'] ?? 'nobody' }}</output>
    <output id="token">{{ token().split('.').length }}</output>
    <ol id="heard">
      @for (one of heard(); track $index) {
        <li>{{ one }}</li>
      }
    </ol>
    @if (page() === 'login') {
      <citizen-login
        [server]="server"
        heading-level="3"
        (citizen-step)="hear($event)"
        (citizen-registered)="hear($event)"
        (citizen-signed-out)="hear($event)"
        (citizen-signed-in)="signedIn($event)"
      />
    }
    @if (page() === 'register') {
      <citizen-register
        [server]="server"
        (citizen-step)="hear($event)"
        (citizen-registered)="hear($event)"
        (citizen-signed-out)="hear($event)"
        (citizen-signed-in)="signedIn($event)"
      />
    }
  `,
})
class App {
  readonly server = 'https://id.ciudad.gob.ec/demo'
  readonly page = signal('login')
  readonly heard = signal<readonly string[]>([])
  readonly token = signal('')
  readonly account = signal(session.account)

  constructor() {
    session.addEventListener('change', () => this.account.set(session.account))
  }

  hear({ type }: Event) {
    this.heard.update((before) => [...before, type])
  }

  signedIn({ type, detail }: CitizenSignedIn) {
    this.heard.update((before) => [...before, `${type} ${detail.account.details['givenNames']}`])
  }

  async ask() {
    this.token.set(await session.token())
  }

  leave() {
    void session.signOut()
  }
}

await bootstrapApplication(App)
