/** What the doctor has seen of a page and of the Worker behind it. Faults are read from this alone. */
import type { PublicProfile } from '../../contract/profile.ts'

/** A script of the page that is the widget's, or would be. */
export interface ScriptTag {
  /** Absolute address, wherever the tag holds it: an optimiser may keep it in another attribute. */
  readonly address: string
  /** Whether `src` holds it. */
  readonly hasSource: boolean
  readonly type: string
  readonly integrity: string
}

/** An element of ours, or what stands for one. */
export interface ElementTag {
  /** E.g. `citizen-login`. */
  readonly name: string
  /** Attributes as the page wrote them; null when absent. */
  readonly server: string | null
  readonly lang: string | null
  readonly returnTo: string | null
  readonly loginUri: string | null
  /** Whether a form, or what stands in its place for who is signed in, is there. */
  readonly stands: boolean
  /** Whether it can be seen at all: a size, and neither hidden nor transparent. */
  readonly visible: boolean
  /** What lies over its first field or button, e.g. `div#cookies`; null when nothing does. */
  readonly coveredBy: string | null
}

export interface Frame {
  readonly address: string
  /** The `sandbox` attribute; null when absent. */
  readonly sandbox: string | null
  readonly tags: readonly ElementTag[]
}

/** A request of the page, and what came of it. */
export interface Exchange {
  readonly address: string
  /** 0 when there is no answer. */
  readonly status: number
  /** As Chromium names it, e.g. `net::ERR_NAME_NOT_RESOLVED`; empty when there was an answer. */
  readonly failure: string
  /** The digest of a script's content, as Subresource Integrity writes it; empty for anything else. */
  readonly digest: string
}

/** What the page's own policy refused. */
export interface Violation {
  /** E.g. `connect-src`. */
  readonly directive: string
  /** An address, or `inline`, `eval`, `trusted-types-policy` and so on. */
  readonly blocked: string
  /** The script that did it. */
  readonly source: string
}

export interface PageSeen {
  /** Where the way led. */
  readonly address: string
  readonly status: number
  /** `lang` of the document; empty when it has none. */
  readonly lang: string
  /** Content of the viewport's `meta`; null when there is none. */
  readonly viewport: string | null
  readonly scripts: readonly ScriptTag[]
  readonly tags: readonly ElementTag[]
  /** Whether the elements are defined, by whatever script. */
  readonly defined: boolean
  readonly frames: readonly Frame[]
  readonly exchanges: readonly Exchange[]
  readonly violations: readonly Violation[]
  /** Errors and warnings of the console, and exceptions. */
  readonly said: readonly string[]
}

/** What the Worker answers somebody who asks it without a page. */
export interface WorkerSeen {
  /** Where the municipality's addresses begin, e.g. `https://id.ciudad.gob.ec/leon`. */
  readonly server: string
  /** Why it does not answer: DNS, TLS, connection; empty when it does. */
  readonly failure: string
  /** Of `/healthz`; 0 without an answer. */
  readonly health: number
  /** Of the profile; 404 where nobody has the slug. */
  readonly profileStatus: number
  readonly profile: PublicProfile | undefined
  /** The origin of a page to which it answers, asked for this one; null when it refuses. */
  readonly allowedOrigin: string | null
  /** Digest of the script as it is now; undefined when the Worker does not tell it. */
  readonly digest: string | undefined
  /** The lines that a page is to hold now; empty when the Worker does not tell them. */
  readonly lines: readonly string[]
}

export interface Evidence {
  /** As it was asked for. */
  readonly asked: string
  /** Why the page could not be opened, as Chromium names it; empty when it could. */
  readonly failure: string
  readonly page: PageSeen | undefined
  /** Undefined where neither script nor tag says which Worker it is. */
  readonly worker: WorkerSeen | undefined
}

const widget = /^\/(?:([a-z][a-z0-9-]*)\/)?widget(?:@[\da-f]+)?\.js$/

/** Where a municipality's addresses begin, from the address of its script; undefined for any other script. */
export function serverOfScript(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const found = url && widget.exec(url.pathname)
  if (!url || !found) return undefined
  return found[1] === undefined ? url.origin : `${url.origin}/${found[1]}`
}
