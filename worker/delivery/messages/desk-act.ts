/** Notices of what an officer has done with an account: what, why, and what the citizen can do. */
import { greetingTo } from './fact-blocks.ts'
import { message, type Message } from './message.ts'
import type { Say, Sentences } from './sentences.ts'
import type { SharedKey } from './shared-sentences.ts'

type Key = 'subject' | 'preheader' | 'heading' | 'body' | 'reason' | 'next' | 'notYouText' | 'sms'

/** By what each language adds to what all of these say. */
type Own = Sentences<Exclude<Key, 'preheader' | 'reason' | 'notYouText'>>

const usted = {
  preheader: 'Este mensaje dice por qué y qué puede hacer.',
  reason: 'Motivo',
  notYouText:
    'Si no tiene una cuenta aquí, alguien usó su dirección. Avísenos: los datos de contacto están abajo.',
}

const tu = {
  preheader: 'Este mensaje dice por qué y qué puedes hacer.',
  notYouText:
    'Si no tienes una cuenta aquí, alguien usó tu dirección. Avísanos: los datos de contacto están abajo.',
}

const english = {
  preheader: 'This message says why, and what you can do.',
  reason: 'Reason',
  notYouText:
    'If you have no account here, tell us: our contact details are below. Somebody used your address.',
}

export const deskAct = (name: string, own: Own): Message =>
  message({
    name,
    required: ['reason'],
    optional: ['name'],
    sentences: {
      ...own,
      es: { ...usted, ...own.es },
      'es-MX': { ...tu, ...own['es-MX'] },
      'es-VE': { ...tu, ...own['es-VE'] },
      en: { ...english, ...own.en },
    },
    blocks: (say: Say<Key | SharedKey>, { name: called, reason }, { pages }) => [
      ...greetingTo(say, called),
      { is: 'text', text: say('body') },
      { is: 'facts', facts: [[say('reason'), reason]] },
      { is: 'text', text: say('next') },
      { is: 'action', label: say('toService'), address: pages.account, fallback: say('fallback') },
      { is: 'warning', title: say('notYou'), text: say('notYouText') },
    ],
  })
