/** What a text that a city may change is called: where it stands, and what it is there. */
import { flowKinds, type FlowKind } from '../../contract/flow.ts'
import type { SettingField } from '../../contract/desk/settings.ts'
import type { DeskRoutes } from '../../contract/routes-desk.ts'
import type { Words } from '../words/es.ts'
import { nameIn } from '../words/index.ts'

type Texts = Words['settings']['texts']

const partOf = ({ parts }: Texts, part: string) => nameIn(parts, part)

/** By what the key begins with; `widget/strings/labels.ts` has all of them. */
const readers: Readonly<Record<string, (words: Words, rest: readonly string[]) => string>> = {
  done: ({ settings: { texts: say } }, [outcome = '', part = '']) =>
    `${say.ending(nameIn(say.outcomes, outcome))}: ${partOf(say, part)}`,
  field: ({ settings: { texts: say } }, [name = '', part = '', value = '']) =>
    `${say.field(nameIn(say.fields, name))}: ${
      part === 'option' ? say.option(nameIn({}, value)) : partOf(say, part)
    }`,
  link: ({ figures, settings: { texts: say } }, [flow = '']) =>
    say.link(nameIn(figures.flows, flow)),
  message: ({ settings: { texts: say } }, [name = '', part]) =>
    say.message(nameIn(say.messages, name)) + (part === undefined ? '' : `: ${partOf(say, part)}`),
  question: ({ settings: { texts: say } }, [name = '']) =>
    say.question(nameIn(say.questions, name)),
  section: ({ settings: { texts: say } }, [id = '', part]) =>
    part === undefined
      ? say.nextSection
      : `${say.section(nameIn(say.sections, id))}: ${partOf(say, part)}`,
  step: ({ settings: { texts: say } }, [id = '', part = '']) =>
    `${say.screen(nameIn(say.steps, id))}: ${partOf(say, part)}`,
  support: ({ settings: { texts: say } }) => say.office,
}

const isFlow = (name: string | undefined): name is FlowKind =>
  flowKinds.some((kind) => kind === name)

/** @param key behind the language, e.g. `recover.step.identify.title` */
export function textLabel(words: Words, key: readonly string[]): string {
  const [first, ...behind] = key
  // A word of one flow alone has the flow's name in front.
  const [flow, [head = '', ...rest]] = isFlow(first) ? [first, behind] : [undefined, key]
  const read = Object.hasOwn(readers, head) ? readers[head] : undefined
  const label = read?.(words, rest) ?? nameIn({}, [head, ...rest].join(' '))
  if (flow === undefined) return label
  return `${label} (${words.settings.texts.onlyIn(nameIn(words.figures.flows, flow))})`
}

/** Where citizens read it; empty where nothing can be said. */
export function whereRead(words: Words, { name, places = [] }: SettingField): string {
  const { figures, settings } = words
  const say = settings.texts
  const [setting, , head = ''] = name.split('.')
  const known: Readonly<Record<string, string>> = say.readAt
  if (Object.hasOwn(known, name)) return known[name] ?? ''
  if (setting === 'words' && head === 'message') return say.readAt.message
  if (setting === 'words' && head === 'done') return say.readAt.ending
  if (places.length === 0) return ''
  return say.readIn(
    places
      .map(({ flow, step }) => say.place(nameIn(figures.flows, flow), nameIn(say.steps, step)))
      .join('; '),
  )
}

/** Where the draft of a field is seen in the real element, in its own language; undefined where there is no such place. */
export function previewOf(routes: DeskRoutes, { name, places }: SettingField): string | undefined {
  const [setting, ...parts] = name.split('.')
  const locale = setting === 'words' ? parts[0] : setting === 'agreements' ? parts[2] : ''
  const [place] = places ?? []
  return place && routes.previewAt('draft', place, locale ?? '')
}
