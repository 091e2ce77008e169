/** Accounts that one person has twice: found by name and birth, and merged. */
import { doublesBody, mergeBody, nameSearchBody } from '../../../contract/desk/duplicates.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { findByName, findDoubles } from '../../desk/duplicates/find-namesakes.ts'
import { proposeMerge } from '../../desk/duplicates/merge-acts.ts'
import { accountIn } from './account-in.ts'
import { officerOperation, type DeskOperation } from './operation.ts'
import { requireReason } from './reason.ts'

export const deskDuplicates: readonly DeskOperation[] = [
  officerOperation({
    method: 'post',
    path: deskPaths.searchByName,
    permission: 'find_citizen',
    body: nameSearchBody,
    handle: async ({ context, desk, officer, body }) =>
      context.json(await findByName(desk, officer, body)),
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.doubles,
    permission: 'find_citizen',
    body: doublesBody,
    handle: async ({ context, desk, officer, body: { reason } }) =>
      context.json(await findDoubles(desk, officer, accountIn(context), reason)),
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.merge,
    permission: 'merge_accounts',
    isDangerous: true,
    body: mergeBody,
    async handle({ context, desk, officer, body }) {
      const merge = { ...body, reason: requireReason(body.reason) }
      await proposeMerge(desk, officer, accountIn(context), merge)
      return context.body(null, 204)
    },
  }),
]
