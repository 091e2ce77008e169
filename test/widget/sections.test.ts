/** Long forms: a few fields at a time, Back and Forward among them, and what was answered to be checked at the end. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { api, type Api } from './support/api.ts'
import { behaves, leaves, reloads, until, visits, type Citizen } from './support/citizen.ts'
import { details, profile, screens } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const rule = { min: 12, max: 128 } as const
const isFisica = { field: 'personKind', oneOf: ['fisica'] }
const isMoral = { field: 'personKind', oneOf: ['moral'] }

/** A city whose registration is divided. */
const divided: PublicProfile = {
  ...profile,
  flows: {
    ...profile.flows,
    register: [
      {
        id: 'person',
        step: 'details',
        fields: [
          { kind: 'choice', name: 'personKind', options: ['fisica', 'moral'] },
          { kind: 'text', name: 'givenNames', when: isFisica },
          { kind: 'text', name: 'companyName', when: isMoral },
          { kind: 'text', name: 'door', optional: true },
          { kind: 'phone', name: 'phone' },
          { kind: 'email', name: 'email' },
          { kind: 'new-password', name: 'password', rule },
          { kind: 'agreement', name: 'terms', agreement: 'terms' },
        ],
        sections: [
          { id: 'person', fields: ['personKind', 'givenNames', 'companyName'] },
          { id: 'contact', fields: ['door', 'phone'] },
          { id: 'access', fields: ['email', 'password'] },
        ],
      },
      { id: 'verify-code', step: 'verify-code', by: 'either', digits: 8 },
    ],
  },
  words: {
    es: {
      'field.personKind.label': 'Tipo de persona',
      'field.personKind.option.fisica': 'Persona física',
      'field.personKind.option.moral': 'Persona moral',
      'field.companyName.label': 'Razón social',
      'field.door.label': 'Puerta',
      'step.person.title': 'Abrir una cuenta',
      'step.person.button': 'Abrir la cuenta',
      'section.contact.title': 'Dónde le encontramos',
    },
  },
}

const opens = async (at: Api = api()) => {
  const citizen = await visits('<citizen-register>', at.at('GET /profile.json').answers(divided))
  return citizen.sees('Abrir una cuenta')
}

const shown = (citizen: Citizen) => [
  ...new Set(
    citizen
      .all<HTMLInputElement>('form input')
      .filter((one) => one.checkVisibility())
      .map(({ name }) => name),
  ),
]

const toContact = async (citizen: Citizen) =>
  citizen.types('givenNames', 'Ana').submits().sees('Dónde le encontramos')

const toAccess = async (citizen: Citizen) =>
  (await toContact(citizen)).types('phone', '0991234567').submits().sees('Sus datos de acceso')

const toCheck = async (citizen: Citizen) =>
  (await toAccess(citizen))
    .fills({ email: details.email, password: details.password })
    .submits()
    .sees('Revise sus respuestas')

/** The lines of the summary: what, and what was answered. */
const summary = (citizen: Citizen) =>
  citizen.all('.ca-check > div').map((line) => {
    const [term, value] = [line.querySelector('dt'), line.querySelector('dd')]
    const words = (value?.firstChild?.textContent ?? '').trim()
    return `${term?.textContent?.trim()}: ${words || value?.innerText.split('\n')[0]?.trim()}`
  })

async function goesBack() {
  const moved = new Promise((heard) => addEventListener('popstate', heard, { once: true }))
  history.back()
  await moved
}

test('a section at a time is asked, counted, and sent as one form after the check', async () => {
  const at = api().at('POST /flows/register').answers(screens['verify-code'])
  const citizen = await opens(at)
  expect(citizen.screen).to.contain('Paso 1 de 5')
  expect(shown(citizen)).to.deep.equal(['personKind', 'givenNames', 'shared'])
  await toContact(citizen)
  expect(citizen.focus).to.equal('heading')
  expect(citizen.screen).to.contain('Paso 2 de 5')
  expect(shown(citizen)).to.deep.equal(['door', 'phone'])
  citizen.types('phone', '0991234567').submits()
  await citizen.sees('Sus datos de acceso')
  citizen.fills({ email: details.email, password: details.password }).submits()
  await citizen.sees('Revise sus respuestas')
  expect(at.sentTo('POST /flows/register')).to.have.length(0)
  citizen.ticks('terms').presses('Abrir la cuenta')
  await citizen.sees('Revise su correo electrónico')
  expect(citizen.screen).to.contain('Paso 5 de 5')
  const [sent] = at.sentTo('POST /flows/register')
  expect(sent?.body).to.deep.include({
    answer: {
      personKind: 'fisica',
      givenNames: 'Ana',
      door: '',
      phone: '0991234567',
      email: details.email,
      password: details.password,
      terms: 'yes',
    },
  })
  behaves(citizen)
})

test('the summary says what was answered in the citizen’s words, and no password', async () => {
  const citizen = await toCheck(await opens())
  expect(citizen.find('.ca-check').innerText).to.contain('Persona física')
  expect(citizen.screen)
    .to.contain('Ana')
    .and.to.contain('0991234567')
    .and.to.contain(details.email)
  expect(citizen.screen).not.to.contain(details.password)
  expect(citizen.screen).not.to.contain('Razón social')
  expect(citizen.find('.ca-check').innerText).to.match(/Puerta\s+Sin dato/)
  expect(summary(citizen)).to.have.length(6)
})

test('each line leads to its section with what was typed, and on from there back to the check', async () => {
  const citizen = await toCheck(await opens())
  await citizen.presses('Cambiar Teléfono').sees('Dónde le encontramos')
  expect(citizen.field('phone').value).to.equal('0991234567')
  await citizen.types('phone', '0987654321').submits().sees('Revise sus respuestas')
  expect(citizen.find('.ca-check').innerText).to.contain('0987654321')
})

test('a section is judged by itself, where its fields stand', async () => {
  const citizen = await opens()
  await citizen.submits().hears('Revise lo siguiente')
  expect(citizen.title).to.equal('Abrir una cuenta')
  expect(citizen.all('[role=alert] a')).to.have.length(1)
  await toContact(citizen)
  expect(citizen.alert).to.equal('')
})

test('Back goes through the sections, by the button and by the browser, and loses nothing', async () => {
  const citizen = await toAccess(await opens())
  await citizen.presses('Volver al paso anterior').sees('Dónde le encontramos')
  expect(citizen.field('phone').value).to.equal('0991234567')
  await goesBack()
  await citizen.sees('Sus datos de acceso')
  await goesBack()
  await citizen.sees('Dónde le encontramos')
  await goesBack()
  await citizen.sees('Abrir una cuenta')
  expect(citizen.field('givenNames').value).to.equal('Ana')
})

test('what the Worker finds wrong is said in the section where it stands', async () => {
  const fields = { phone: 'phone_malformed' }
  const at = api().at('POST /flows/register').refuses('invalid_answer', { fields })
  const citizen = await toCheck(await opens(at))
  citizen.ticks('terms').presses('Abrir la cuenta')
  await citizen.sees('Dónde le encontramos')
  await citizen.hears('Escriba el número de teléfono completo')
  expect(citizen.field('phone').checkVisibility()).to.equal(true)
  at.at('POST /flows/register').answers(screens['verify-code'])
  citizen.types('phone', '0987654321').submits()
  await citizen.sees('Revise sus respuestas')
  expect(citizen.field('terms').checked).to.equal(true)
})

test('after a reload the section is there with what was typed, and a password is chosen once more', async () => {
  const citizen = await toContact(await opens())
  citizen.types('phone', '0991234567')
  const again = await reloads(citizen, '<citizen-register>')
  await again.sees('Dónde le encontramos')
  await until(() => again.field('phone').value === '0991234567', 'the number')
  leaves()
  const checking = await toCheck(await opens())
  const third = await reloads(checking, '<citizen-register>')
  await third.sees('Sus datos de acceso')
  expect(third.field('email').value).to.equal(details.email)
  expect(third.field('password').value).to.equal('')
  third.types('password', details.password).submits()
  await third.sees('Revise sus respuestas')
})

test('another language keeps the section and what was typed', async () => {
  const citizen = await toContact(await opens())
  citizen.types('phone', '0991234567')
  citizen.element.lang = 'en'
  await citizen.reads('Step 2 of 5')
  expect(citizen.field('phone').value).to.equal('0991234567')
})
