/** The registry of faults, one row each. What explains others comes first. */
import type { Fault } from '../fault.ts'
import { framed, sandboxed, workerFramed } from './framing.ts'
import { langMissing, langMixed } from './language.ts'
import { formCovered, formHidden, notStarted, viewportMissing } from './looks.ts'
import { pageInsecure, pageRefused, pageUnreachable } from './opening.ts'
import { policyConnect, policyScript, policyStyle, policyTrustedTypes } from './policy.ts'
import {
  scriptChanged,
  scriptHeldBack,
  scriptMissing,
  scriptNotFound,
  scriptNotModule,
  scriptOutdated,
  scriptTwice,
  scriptWithoutCors,
} from './script.ts'
import { loginUriRefused, returnToRefused, tagMissing, tagOfOtherServer } from './tag.ts'
import {
  municipalityUnknown,
  originNotListed,
  otherSite,
  workerUnhealthy,
  workerUnreachable,
} from './worker.ts'

export const faults = {
  'page-unreachable': pageUnreachable,
  'page-refused': pageRefused,
  'page-insecure': pageInsecure,
  'script-missing': scriptMissing,
  'script-held-back': scriptHeldBack,
  'policy-script': policyScript,
  'worker-unreachable': workerUnreachable,
  'worker-unhealthy': workerUnhealthy,
  'municipality-unknown': municipalityUnknown,
  'script-not-found': scriptNotFound,
  'script-without-cors': scriptWithoutCors,
  'script-outdated': scriptOutdated,
  'script-changed': scriptChanged,
  'script-twice': scriptTwice,
  'script-not-module': scriptNotModule,
  'tag-missing': tagMissing,
  'tag-of-other-server': tagOfOtherServer,
  'origin-not-listed': originNotListed,
  'other-site': otherSite,
  'policy-connect': policyConnect,
  'policy-style': policyStyle,
  'policy-trusted-types': policyTrustedTypes,
  'worker-framed': workerFramed,
  sandboxed,
  framed,
  'return-to-refused': returnToRefused,
  'login-uri-refused': loginUriRefused,
  'lang-missing': langMissing,
  'lang-mixed': langMixed,
  'viewport-missing': viewportMissing,
  'form-hidden': formHidden,
  'form-covered': formCovered,
  'not-started': notStarted,
} satisfies Record<string, Fault>
