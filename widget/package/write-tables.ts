/** `npm run tables`: writes the tables of `docs/webmaster.md` from what describes the tags. */
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { withTables } from './tables.ts'

const page = new URL('../../docs/webmaster.md', import.meta.url).pathname
const written = withTables(readFileSync(page, 'utf8'))
writeFileSync(page, await format(written, { ...(await resolveConfig(page)), filepath: page }))
