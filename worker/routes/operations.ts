/** The registry of operations: every route of the Worker with its controls; `openapi.ts` describes them. */
import { account } from './account.ts'
import { cookies } from './cookie-probe.ts'
import { crest } from './crest.ts'
import { deliveryEvents } from './delivery-events.ts'
import { deliveryTest } from './delivery-test.ts'
import { deskDevelopment } from './desk/development.ts'
import { devOutbox } from './dev-outbox.ts'
import { embed } from './embed.ts'
import { flows } from './flows.ts'
import { geo } from './postal-code.ts'
import { identities } from './identities.ts'
import { health } from './health.ts'
import { proofOfWork } from './proof-of-work.ts'
import { openapiOf } from './openapi.ts'
import { pagesForServices } from './pages-for-services.ts'
import { connectedServices } from './connected-services.ts'
import { openid } from './openid.ts'
import type { Operation } from './operation.ts'
import { ownPages } from './pages.ts'
import { passkeys } from './passkeys.ts'
import { profile } from './profile.ts'
import { relatedOrigins } from './related-origins.ts'
import { retention } from './retention.ts'
import { session } from './session.ts'
import { widgetFiles } from './widget.ts'

const described: readonly Operation[] = [
  health,
  ...widgetFiles,
  embed,
  ...ownPages,
  crest,
  ...profile,
  ...flows,
  ...session,
  ...identities,
  ...account,
  ...openid,
  ...pagesForServices,
  ...connectedServices,
  ...passkeys,
  relatedOrigins,
  ...geo,
  proofOfWork,
  ...cookies,
  retention,
  ...deliveryEvents,
  deliveryTest,
]

// Under the bare constant: what it guards is dropped from a production build, import and all.
const local: Operation[] = []
if (LOCAL) local.push(devOutbox, ...deskDevelopment)

export const operations: readonly Operation[] = [...described, openapiOf(described), ...local]
