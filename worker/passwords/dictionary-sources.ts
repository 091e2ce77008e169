/** What the dictionary is made of, and the plug-in of the build that lays it beside the widget for the Worker. */
import { dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es'
import { places } from './place-names.ts'
import { dictionaryPath } from './dictionary-file.ts'
import { writeDictionary } from './dictionary-file-writer.ts'

/** Left out: diceware, whose order is alphabetical, so that `abacus` would count as the first guess. */
const { 'passwords-common': passwords } = common

const {
  'commonWords-es-es': words,
  'firstnames-es-es': firstNames,
  'lastnames-es-es': lastNames,
  'wikipedia-es-es': wikipedia,
  ...sequences
} = spanish

const texts = (list: readonly (string | number)[]) => list.map(String)

/** The file of this version of the dictionaries: the same bytes whenever it is made. */
export const buildDictionary = (): Uint8Array<ArrayBuffer> =>
  writeDictionary([passwords, words, firstNames, lastNames, wikipedia, places].map(texts), {
    sequences: Object.fromEntries(
      Object.entries(sequences).map(([name, list]) => [name, texts(list)]),
    ),
    places,
  })

interface Emitting {
  emitFile(file: {
    readonly type: 'asset'
    readonly fileName: string
    readonly source: Uint8Array
  }): string
}

/** A plug-in of the build. */
export const dictionaryPlugin = () => ({
  name: 'citizen-auth-dictionary',
  generateBundle(this: Emitting) {
    this.emitFile({ type: 'asset', fileName: dictionaryPath.slice(1), source: buildDictionary() })
  },
})
