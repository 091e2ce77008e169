/** Every screen of every city, and every flow from end to end, with the keyboard alone: the focus is never lost. */
import { expect } from 'chai'
import type { FlowKind, StepScreen } from '../../contract/flow.ts'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { done, grant } from './support/samples.ts'
import {
  cities,
  endingsOf,
  followsLink,
  opensFlow,
  profileOf,
  screenOf,
  screensOf,
  type City,
} from './support/cities.ts'
import { leaves, stands, until, type Citizen } from './support/citizen.ts'
import {
  fillsByKeyboard,
  focused,
  press,
  pressesByKeyboard,
  stopsOf,
  watchesFocus,
} from './support/hands.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const named = (element: HTMLElement) =>
  element.getAttribute('name') ?? element.innerText.replace(/\s+/g, ' ').trim()

for (const city of cities)
  for (const { name, open } of screensOf(city))
    test(`${city}, ${name}: the Tab key stops at everything, in order, and nowhere else`, async () => {
      const citizen = await open()
      await stands(citizen)
      citizen.find('[data-ca-heading]').focus()
      const stops = stopsOf(citizen)
      expect(stops.length, citizen.screen).to.be.greaterThan(0)
      for (const stop of stops) {
        // oxlint-disable-next-line no-await-in-loop
        await press('Tab')
        expect(named(focused())).to.equal(named(stop))
      }
    })

const geo = {
  code: '37000',
  country: 'MX',
  state: 'Guanajuato',
  municipality: 'León',
  settlements: ['Centro', 'Obregón'],
}

/** What the Worker answers as the flow goes on. */
function course(city: City, kind: FlowKind) {
  const [, ...steps] = profileOf(city).flows[kind] ?? []
  const [end] = kind === 'login' ? [done('signed_in', grant)] : endingsOf(city, kind)
  return [...steps.map((config) => screenOf(city, kind, config)), ...(end ? [end] : [])]
}

const isLink = (screen: object): screen is StepScreen =>
  'view' in screen && (screen.view as { form?: string }).form === 'link'

/** Walks one flow; where a message's link goes on, it is opened and pressed. */
async function walks(city: City, kind: FlowKind): Promise<void> {
  const at = api().at('GET /geo/MX/37000').answers(geo)
  let next: object = {}
  const follows = () =>
    new Response(JSON.stringify(next), { headers: { 'content-type': 'application/json' } })
  for (const route of ['', '/flw_1', '/flw_1/resend', '/link'])
    at.at(`POST /flows/${kind}${route}`).gives(follows)
  let citizen = await arrives(opensFlow(city, kind, at))
  let watch = watchesFocus()
  for (const screen of course(city, kind)) {
    next = screen
    const { form } = citizen.view.flow
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    await answersWhole(citizen, form)
    if (!isLink(screen)) continue
    // oxlint-disable-next-line no-await-in-loop
    await pressesByKeyboard(/otro mensaje/i)
    expect(watch.ends(), 'frames without a focus').to.equal(0)
    leaves()
    // oxlint-disable-next-line no-await-in-loop
    citizen = await arrives(followsLink(city, kind, at))
    watch = watchesFocus()
  }
  expect(watch.ends(), 'frames without a focus').to.equal(0)
}

async function arrives(opening: Promise<Citizen>): Promise<Citizen> {
  const citizen = await opening
  await stands(citizen)
  citizen.find('[data-ca-heading]').focus()
  return citizen
}

/** Fills a form in and sends it, section by section where it is long, until another screen stands. */
async function answersWhole(citizen: Citizen, form: string): Promise<void> {
  const { element } = citizen
  const { flow } = citizen.view
  const isOver = () => flow.form !== form || flow.status.is === 'done'
  while (!isOver()) {
    const { title } = citizen
    // oxlint-disable-next-line no-await-in-loop -- one section after the other
    await fillsByKeyboard(citizen)
    // oxlint-disable-next-line no-await-in-loop
    await until(
      () => isOver() || citizen.title !== title,
      () => `what follows, not:\n${element.innerText}`,
    )
    // oxlint-disable-next-line no-await-in-loop
    await readsFromHeading(citizen)
  }
}

/** What stands is read from its heading on. */
async function readsFromHeading({ element }: Citizen): Promise<void> {
  await until(
    () => document.activeElement?.matches('[data-ca-heading]'),
    () => `the focus on the heading:\n${element.innerText}`,
  )
}

const unwalked: ReadonlySet<FlowKind> = new Set([
  'dispute',
  'disown',
  'federated-login',
  'link-identity',
])

for (const city of cities)
  for (const kind of Object.keys(profileOf(city).flows) as FlowKind[])
    // These begin with a link alone, which is walked with the screens, or lead to another provider's page.
    if (!unwalked.has(kind))
      test(`${city}: ${kind} from end to end, the focus on each new heading, and never on the page`, () =>
        walks(city, kind))
