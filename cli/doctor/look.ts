/**
 * Looks at a document from inside. It runs in the page, and so holds no name from outside: a browser is handed its text.
 */
import type { ElementTag, ScriptTag } from './evidence.ts'

export interface Looked {
  readonly lang: string
  readonly viewport: string | null
  readonly scripts: readonly ScriptTag[]
  readonly tags: readonly ElementTag[]
  readonly defined: boolean
  /** Of every frame, in the order of the document. */
  readonly frames: readonly { readonly address: string; readonly sandbox: string | null }[]
}

export function look(): Looked {
  const names = 'citizen-login, citizen-register, citizen-recover, citizen-account, [data-citizen]'
  const isWidget = (text: string) => /\/widget(?:@[\da-f]+)?\.js(?:$|[?#])/.test(text)
  const described = (element: Element) =>
    element.localName +
    (element.id && `#${element.id}`) +
    (element.classList[0] ? `.${element.classList[0]}` : '')

  const scripts = [...document.querySelectorAll('script')].flatMap((script) => {
    const holder = [...script.attributes].find(({ value }) => isWidget(value))
    if (!holder) return []
    return {
      address: new URL(holder.value, document.baseURI).href,
      hasSource: holder.name === 'src',
      type: script.getAttribute('type') ?? '',
      integrity: script.getAttribute('integrity') ?? '',
    }
  })

  /** What lies over the middle of a control, once it is scrolled to. */
  const over = (tag: Element): string | null => {
    for (const control of tag.querySelectorAll('input:not([type=hidden]), button')) {
      const { width, height } = control.getBoundingClientRect()
      if (width === 0 || height === 0) continue
      control.scrollIntoView({ block: 'center', behavior: 'instant' })
      const box = control.getBoundingClientRect()
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      // A label inside the form may lie over its control.
      if (top && !tag.contains(top) && !top.contains(tag)) return described(top)
    }
    return null
  }

  const tags = [...document.querySelectorAll(names)].map((tag) => {
    const form = tag.querySelector('form, button, a[href^="#"]')
    const own = (name: string) => tag.getAttribute(name) ?? tag.getAttribute(`data-${name}`)
    const target = form ?? tag
    const { width, height } = target.getBoundingClientRect()
    const seen = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }
    return {
      name: tag.localName.startsWith('citizen-')
        ? tag.localName
        : `citizen-${tag.getAttribute('data-citizen')}`,
      server: own('server'),
      lang: tag.getAttribute('lang'),
      returnTo: own('return-to'),
      loginUri: own('login-uri'),
      stands: form !== null && form.localName !== 'a',
      visible: target.checkVisibility(seen) && width > 40 && height > 10,
      coveredBy: over(tag),
    }
  })

  return {
    lang: document.documentElement.lang,
    viewport: document.querySelector('meta[name=viewport]')?.getAttribute('content') ?? null,
    scripts,
    tags,
    defined: customElements.get('citizen-login') !== undefined,
    frames: [...document.querySelectorAll('iframe, frame')].map((frame) => ({
      address: frame instanceof HTMLIFrameElement ? frame.src : '',
      sandbox: frame.getAttribute('sandbox'),
    })),
  }
}

/** Whether an element of ours shows what it is for, or nothing more is to be expected: asked again and again. */
export const stands = (): boolean =>
  document.querySelector(
    'citizen-login form, citizen-register form, citizen-recover form, citizen-account form, citizen-account button',
  ) !== null

/** Before any script of the page: what its policy refuses is kept where the doctor finds it. */
export const listen = (): void => {
  const seen: { directive: string; blocked: string; source: string }[] = []
  Object.assign(globalThis, { citizenAuthViolations: seen })
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile } = event
    seen.push({ directive: effectiveDirective, blocked: blockedURI, source: sourceFile ?? '' })
  })
}
