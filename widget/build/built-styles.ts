/** Styles that are put together by a script, as they are built. */
import { build } from 'vite'
import { common, root, target } from './common-config.ts'

/** @param entry path of a script that exports them as `styles` */
export async function builtStyles(entry: string): Promise<string> {
  const built = await build({
    ...common,
    base: './',
    build: { ...target, write: false, lib: { entry: root + entry, formats: ['es'] } },
  })
  const [result] = [built].flat()
  const [chunk] = result && 'output' in result ? result.output : []
  if (!chunk) throw new Error(`${entry}: no styles were built`)
  const { styles }: { styles: string } = await import(
    `data:text/javascript,${encodeURIComponent(chunk.code)}`
  )
  return styles
}
