import { beforeEach, expect, test } from 'vitest'
import { registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'
beforeEach(freshDatabase)
test('smoke', async () => {
  const t = Date.now()
  const c = await registered('ana@correo.example')
  console.error('registered', Date.now() - t)
  expect(c.at).toBe('done')
  for (let i=0;i<5;i++){ const t = Date.now(); const r = await c.refreshes(); console.error(r.status, Date.now()-t)}
})
