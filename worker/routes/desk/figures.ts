/** How it goes, in counts that name nobody. */
import { grains } from '../../../contract/desk/figures.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { AuthError } from '../../auth-error.ts'
import { figuresOf } from '../../desk/figures-of.ts'
import { officerOperation } from './operation.ts'

export const deskFigures = officerOperation({
  method: 'get',
  path: deskPaths.figures,
  permission: 'read_figures',
  async handle({ context, desk }) {
    const grain = grains.find((one) => one === context.req.query('grain'))
    if (!grain) throw new AuthError('invalid_request')
    return context.json(await figuresOf(desk, grain))
  },
})
