/** The city's other systems: what is written down of them, changes that wait, and the way back. */
import { serviceChangeBody } from '../../../contract/desk/services.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import {
  proposeServiceChange,
  servicesView,
  undoServiceChange,
} from '../../desk/services/service-changes.ts'
import { nothing, officerOperation, type DeskOperation } from './operation.ts'
import { proposalIn } from './proposals.ts'

/** Bytes: ten addresses, and what each claim is for in two languages. */
const longestBody = 30_000

export const deskServices: readonly DeskOperation[] = [
  officerOperation({
    method: 'get',
    path: deskPaths.services,
    permission: 'read_settings',
    handle: async ({ context, desk, officer }) => context.json(await servicesView(desk, officer)),
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.serviceChanges,
    permission: 'change_settings',
    isDangerous: true,
    body: serviceChangeBody,
    longestBody,
    handle: async ({ context, desk, officer, body }) =>
      context.json(await proposeServiceChange(desk, officer, body)),
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.undoServiceChange,
    permission: 'publish_settings',
    isDangerous: true,
    body: nothing,
    handle: async ({ context, desk, officer }) =>
      context.json(await undoServiceChange(desk, officer, proposalIn(context))),
  }),
]
