/** What the doctor tells: as sentences for a webmaster, or as JSON for a program. */
import { printable } from '../listing.ts'
import type { Fault } from './fault.ts'
import { faults } from './faults/index.ts'
import type { Examined, Finding } from './examine.ts'

export interface DoctorReport {
  readonly text: string
  /** Whether citizens can sign in there. */
  readonly good: boolean
}

const words = {
  es: {
    cure: 'Qué hacer',
    sound: 'Todo está bien: la página, el script, la etiqueta y el servidor.',
    weak: 'Funciona. Lo señalado con ! conviene arreglarlo.',
    bad: (count: number) => `Hay que arreglar lo señalado con ✗ (${count}).`,
  },
  en: {
    cure: 'What to do',
    sound: 'All is well: page, script, tag and Worker.',
    weak: 'It works. What is marked ! is worth mending.',
    bad: (count: number) => `What is marked ✗ must be mended (${count}).`,
  },
} as const

const signs = { bad: '✗', weak: '!' } as const

const all: Readonly<Record<Finding['fault'], Fault>> = faults

/** @param language what was asked for, or what the terminal speaks: `es`, `es_EC.UTF-8`; else English */
const languageFrom = (language: string) =>
  language.toLowerCase().startsWith('es') ? ('es' as const) : ('en' as const)

/** Whatever a page holds may be in it: nothing of that may begin a line or move the cursor. */
const printed = (text: string) => text.split('\n').map(printable).join('\n')

export function doctorReport({ evidence, findings }: Examined, lang: string): DoctorReport {
  const language = languageFrom(lang)
  const say = words[language]
  const bad = findings.filter(({ gravity }) => gravity === 'bad').length
  const told = findings.map(({ fault, gravity, detail }) => {
    const { wrong, cure } = all[fault][language](detail, evidence)
    return `${signs[gravity]} ${printed(wrong)}\n  → ${say.cure}: ${printed(cure)}`
  })
  const verdict = bad > 0 ? say.bad(bad) : findings.length > 0 ? say.weak : say.sound
  return { text: [evidence.asked, ...told, verdict].join('\n\n'), good: bad === 0 }
}

export function doctorJson({ evidence, findings }: Examined, lang: string): DoctorReport {
  const language = languageFrom(lang)
  const good = findings.every(({ gravity }) => gravity !== 'bad')
  const told = findings.map(({ fault, gravity, detail }) => ({
    fault,
    gravity,
    ...all[fault][language](detail, evidence),
  }))
  const { asked, worker } = evidence
  return {
    text: JSON.stringify(
      { page: asked, server: worker?.server ?? null, good, faults: told },
      null,
      2,
    ),
    good,
  }
}
