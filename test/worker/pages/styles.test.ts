/** The Worker's own pages look as the elements do: also what no sign-in shows. */
import { expect, test } from 'vitest'
import { base } from '../../support/citizen.ts'
import { fetchWorker } from '../../support/worker.ts'

test('a QR code is drawn on white, and codes on paper in their columns, where no script runs', async () => {
  const response = await fetchWorker(new Request(`${base}/demo/pages.css`))
  const styles = await response.text()
  expect(response.status).toBe(200)
  expect(styles).toMatch(/\.ca-qr\s*\{[^}]*background:\s*#fff/)
  expect(styles).toMatch(/\.ca-codes\s*\{[^}]*display:\s*grid/)
})
