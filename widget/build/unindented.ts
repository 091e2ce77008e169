/** Templates of the views without their indentation, which a page shows as it does a line's end. */
import type { Plugin } from 'vite'
import { root } from './common-config.ts'

const views = [`${root}widget/`, `${root}desk/`]

/** @param source of a file of ours; no text in it means its indentation */
export const withoutIndentation = (source: string): string => source.replaceAll(/\n +/g, '\n')

/** A plug-in of every build that holds views: what is rendered beforehand is taken over by the same templates. */
export const unindented = (): Plugin => ({
  name: 'citizen-auth-unindented',
  enforce: 'pre',
  transform: (source, file) =>
    file.endsWith('.ts') && views.some((folder) => file.startsWith(folder))
      ? { code: withoutIndentation(source), map: null }
      : undefined,
})
