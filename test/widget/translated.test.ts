/** A page that its browser translates: whatever becomes of the texts, no screen says what is no longer so. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { cities, screensOf, type CityScreen } from './support/cities.ts'
import { leaves, stands, until, type Citizen } from './support/citizen.ts'
import { screenStates } from './support/screen-states.ts'
import { translators, translates, type Translator } from './support/translator.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

/** Without the time of day, which goes on. */
const folded = (text: string) =>
  text
    .replace(/[⟦⟧]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\d+:\d+/g, '')
    .trim()
const read = (citizen: Citizen) => folded(citizen.screen)

const drawn = async (citizen: Citizen) => {
  await stands(citizen)
  citizen.view.requestUpdate()
  await citizen.view.drawn
}

/** What the citizen does next: the screen that follows says other things. */
async function goesOn(citizen: Citizen, { asks }: CityScreen): Promise<void> {
  const form = citizen.element.querySelector('form')
  if (form) citizen.submits()
  else if (asks) citizen.presses(/otro mensaje/i)
  else citizen.view.go('login')
  if (form || asks) await until(() => citizen.alert !== '', 'an answer')
  await drawn(citizen)
}

/** The same screen in a page that nobody translates. */
async function untranslated(screen: CityScreen): Promise<readonly [string, string]> {
  const citizen = await screen.open()
  await drawn(citizen)
  const before = read(citizen)
  await goesOn(citizen, screen)
  const after = read(citizen)
  await session.signOut()
  leaves()
  return [before, after]
}

async function translated(
  screen: CityScreen,
  translate: Translator,
  [before, after]: readonly [string, string],
): Promise<void> {
  const citizen = await screen.open()
  await drawn(citizen)
  translates(citizen.element, translate)
  await drawn(citizen)
  expect(read(citizen)).to.equal(before)
  await goesOn(citizen, screen)
  expect(read(citizen)).to.equal(after)
  // What was translated and stays as it is has kept its translation.
  translates(citizen.element, translate)
  await drawn(citizen)
  expect(read(citizen)).to.equal(after)
}

for (const city of cities)
  for (const screen of screensOf(city)) {
    // Read once: it says the same whoever translates it.
    let plain: readonly [string, string] | undefined
    for (const [way, translate] of Object.entries(translators))
      test(`${city}, ${screen.name}: one that ${way} leaves no stale sentence`, async () =>
        translated(screen, translate, (plain ??= await untranslated(screen))))
  }

test('an error that changes is read as it is now', async () => {
  const citizen = await screenStates['verify-code']?.()
  if (!citizen) throw new Error('no such screen')
  citizen.api.at('POST /flows/register/flw_1').refuses('wrong_code').refuses('code_expired')
  await citizen.types('code', '12345678').submits().hears('El código no es correcto')
  translates(citizen.element, translators.replaces)
  citizen.types('code', '87654321').submits()
  await citizen.hears('El código caducó')
  expect(citizen.alert).not.to.contain('no es correcto')
})

test('the end of a wait is read in a page that was translated while it lasted', async () => {
  const citizen = await screenStates['verify-code, waiting to resend']?.()
  if (!citizen) throw new Error('no such scene')
  translates(citizen.element, translators.replaces)
  const { passes, wakes } = await import('./support/sleep.ts')
  passes(61)
  wakes()
  await citizen.reads('Ya puede pedir otro mensaje.')
  expect(citizen.screen).not.to.contain('segundos')
})

test('a paragraph that has not changed keeps its translation', async () => {
  const citizen = await screenStates.credentials?.()
  if (!citizen) throw new Error('no such scene')
  await drawn(citizen)
  translates(citizen.element, translators.replaces)
  citizen.types('identifier', 'ana@ejemplo.com').submits()
  await citizen.hears('Falta')
  expect(citizen.find('.ca-lead').textContent).to.contain('⟦')
  expect(citizen.find<HTMLInputElement>('[name=identifier]').value).to.equal('ana@ejemplo.com')
})
