/** A new municipality: asked for what its profile needs, which is written with a demo site and made-up citizens. */
import { profileErrors } from '../../../contract/profile-validation.ts'
import { weaknesses } from '../../../contract/profile-weaknesses.ts'
import { defaultRetention } from '../../../worker/municipalities/default-retention.ts'
import { defaultLifetimes } from '../../../worker/municipalities/lifetimes.ts'
import { defaultLimits } from '../../../worker/limits/limits.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { pagesAt } from '../../../worker/municipalities/pages.ts'
import { secretsNamedBy } from '../../worker-secrets.ts'
import { drafts, unready } from '../../deploy/unready.ts'
import { isSameSite } from '../../site.ts'
import { camelCase } from '../entry-name.ts'
import type { Generator } from '../generator.ts'
import { answersTo, flagOf } from '../questionnaire.ts'
import { withFileOf } from '../registry-line.ts'
import type { Changes } from '../tree.ts'
import type { Answers } from './answers.ts'
import { sitePath, writeDemo } from './demo-site.ts'
import { profileOf } from './profile.ts'
import { questionsIn } from './questions.ts'
import { municipalitySentencesIn, type MunicipalitySentences } from './sentences.ts'
import { sourceOf } from './source.ts'

export const municipality: Generator = {
  usage: 'municipality [slug] [--name "Ciudad Nueva"] [--country EC] [--domain ciudad.gob.ec] …',
  options: Object.keys(questionsIn(municipalitySentencesIn('en'))).map(flagOf),
  asks: true,

  async write(changes, slug, given, { language, respondent, now }) {
    const say = municipalitySentencesIn(language)
    respondent?.says(say.intro)
    const answers = await answersTo(
      questionsIn(say),
      { ...given, ...(slug && { slug }) },
      say,
      respondent,
    )
    const profile = profileOf(answers, now.toISOString().slice(0, 7))
    writeProfile(changes, profile, answers)
    writeDemo(changes, answers)
    return leftToDo(profile, say)
  },
}

/** Where the type of every profile is, beside them. */
const typeOfAll = './municipality.ts'

const profilePath = (slug: string) => `worker/municipalities/${slug}.ts`
const textsPath = (slug: string) => `worker/municipalities/agreements/${slug}.ts`

function writeProfile(changes: Changes, profile: Municipality, answers: Answers): void {
  const { slug, name } = profile.public
  const own = camelCase(slug)
  const { agreements, retention } = profile.private
  changes.create(
    textsPath(slug),
    `/** What citizens of ${name} accept. */
import type { PrivateProfile } from '../municipality.ts'

export const ${own}Agreements: PrivateProfile['agreements'] = ${sourceOf(agreements)}
`,
  )
  const pages = pagesAt(answers.site)
  const isUsual = Object.entries(pages).every(
    ([page, address]) => profile.public.pages[page as keyof typeof pages] === address,
  )
  const kept = retentionSource(answers)
  const names = new Map<unknown, string>([
    [answers.site, 'site'],
    [agreements, `${own}Agreements`],
    [retention, kept],
    [defaultLifetimes, 'defaultLifetimes'],
    [defaultLimits, 'defaultLimits'],
    ...(isUsual ? [[profile.public.pages, 'pagesAt(site)'] as const] : []),
  ])
  changes.create(
    profilePath(slug),
    `/** ${name}. */
${kept.includes('days(') ? `import { days } from '../../contract/units.ts'\n` : ''}import { ${own}Agreements } from './agreements/${slug}.ts'
import { defaultLifetimes } from './lifetimes.ts'
import { defaultRetention } from './default-retention.ts'
import { defaultLimits } from '../limits/limits.ts'
import type { Municipality } from '${typeOfAll}'
${isUsual ? `import { pagesAt } from './pages.ts'\n` : ''}
const site = ${sourceOf(answers.site)}

export const ${own}: Municipality = ${sourceOf(profile, names)}
`,
  )
  if (answers.logo) changes.create(`worker/assets/crests/${slug}.png`, answers.logo)
  changes.change('worker/municipalities/index.ts', (text) =>
    withFileOf(text, 'municipalities', slug),
  )
}

/** What differs from the defaults, in days. */
function retentionSource({ keepSuspended, keepDevice }: Answers): string {
  const own = { suspended: keepSuspended, device: keepDevice }
  const differing = (['suspended', 'device'] as const).filter(
    (name) => own[name] * 86_400 !== defaultRetention[name],
  )
  return differing.length === 0
    ? 'defaultRetention'
    : `{ ...defaultRetention, ${differing.map((name) => `${name}: days(${own[name]})`).join(', ')} }`
}

/** What is unsound first, then what keeps it from being deployed, then how to go on. */
function leftToDo(profile: Municipality, say: MunicipalitySentences): readonly string[] {
  const { public: about, private: kept } = profile
  const { slug, pages } = about
  const madeUp = unready(profile, { mayBeOtherSite: true }).map(({ setting }) => setting)
  return [
    ...profileErrors(about).map(say.unsound),
    ...weaknesses(about).map(say.weak),
    ...(madeUp.length > 0 ? [say.madeUp(profilePath(slug), [...new Set(madeUp)].join(', '))] : []),
    ...(isSameSite(kept.base, pages.login) ? [] : [say.otherSite(kept.base, pages.login)]),
    ...(drafts(profile).length > 0 ? [say.drafts(textsPath(slug), profilePath(slug))] : []),
    say.secrets(secretsNamedBy([profile]).join(', ')),
    say.demoSite(sitePath(slug)),
    say.tryIt(slug),
    say.goOn(slug),
  ]
}
