/** What citizens have agreed to under a version is one text in each language, whatever officers and releases write. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { forgetSettings, municipalityInForce } from '../../../worker/settings/in-force.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { freshCities } from '../cities/fixtures.ts'
import { officerAt } from './officer.ts'
import {
  fieldOf,
  goesBack,
  published,
  sendsPublication,
  viewOf,
  writes,
} from './settings-fixtures.ts'

const agreement = 'agreements.terms'

beforeEach(freshCities)

/** ECUAPASS as a later release has it: another version of its terms, with other texts. */
function released(version: string, es: string, en: string) {
  const { public: about, private: kept } = municipalities.ecuapass
  const { terms, ...others } = about.agreements
  const texts = { ...kept.agreements['terms'], 'es-EC': es, en }
  return {
    public: { ...about, agreements: { ...others, ...(terms && { terms: { ...terms, version } }) } },
    private: { ...kept, agreements: { ...kept.agreements, terms: texts } },
  }
}

test('the text of an agreement is not changed under the version that citizens have accepted', async () => {
  const author = await officerAt('ecuapass', 'administrator')
  const second = await officerAt('ecuapass', 'administrator')
  const field = `${agreement}.version`
  const { present } = fieldOf(await viewOf(author.browser), field)
  await writes(author.browser, { [`${agreement}.text.es-EC`]: 'Otro texto, para todos.' })
  const refused = async () => {
    const answer = await sendsPublication(second.browser)
    return JSON.parse(answer.text) as object
  }
  expect(await refused()).toEqual({ is: 'refused', errors: { [field]: 'version_needed' } })
  await writes(author.browser, { [field]: '2027-01' })
  expect(await refused()).toMatchObject({ is: 'published' })
  // What was in force once stands for its own text for ever.
  await goesBack(author.browser, 0)
  await writes(author.browser, {
    [field]: '2027-01',
    [`${agreement}.text.es-EC`]: 'Un tercer texto, con la versión del segundo.',
  })
  expect(await refused()).toEqual({ is: 'refused', errors: { [field]: 'version_spent' } })
  await writes(author.browser, { [field]: '2027-02' })
  expect(await refused()).toMatchObject({ is: 'published' })
  await writes(author.browser, { [field]: present })
  expect(await refused()).toMatchObject({ is: 'refused' })
})

test('a version at the desk names one text a language, whatever a later release brings', async () => {
  const author = await officerAt('ecuapass', 'administrator')
  const second = await officerAt('ecuapass', 'administrator')
  const own = { [`${agreement}.version`]: '2027-01', [`${agreement}.text.es-EC`]: 'Otro texto.' }
  await published(author.browser, second.browser, own)
  const coded = municipalities.ecuapass
  const shown = async (): Promise<unknown> => {
    forgetSettings()
    const city = await municipalityInForce('ecuapass', env)
    return [city?.public.agreements['terms'], city?.private.agreements['terms']]
  }
  const before = await shown()
  const release = released('2027-02', 'Del programa.', 'Of the program.')
  Object.assign(municipalities, { ecuapass: release })
  expect(await shown()).toEqual(before)
  // Nor by anything that is published afterwards.
  await published(author.browser, second.browser, { 'brand.accent': '#0a5c36' })
  expect(await shown()).toEqual(before)
  Object.assign(municipalities, { ecuapass: coded })
})

test('nobody goes back to a release that has another text under a version of the desk', async () => {
  const author = await officerAt('ecuapass', 'administrator')
  const second = await officerAt('ecuapass', 'administrator')
  const field = `${agreement}.version`
  await published(author.browser, second.browser, {
    [field]: '2027-01',
    [`${agreement}.text.es-EC`]: 'Otro texto.',
  })
  const coded = municipalities.ecuapass
  Object.assign(municipalities, { ecuapass: released('2027-01', 'Un tercero.', 'A third.') })
  const back = JSON.parse((await goesBack(author.browser, 0)).text) as object
  expect(back).toEqual({ is: 'refused', errors: { [field]: 'version_spent' } })
  Object.assign(municipalities, { ecuapass: coded })
  expect(JSON.parse((await goesBack(author.browser, 0)).text)).toMatchObject({ is: 'published' })
})
