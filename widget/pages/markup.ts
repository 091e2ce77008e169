/**
 * Takes a template's result apart into tags and texts, where there is no DOM. Of a template it knows what Lit's own
 * parser asks of one: attributes are written `name=${…}`, or with a value between quotes. Comments have no place in them.
 */
import { nothing } from 'lit/html.js'

/** What an attribute's `@` was given. */
export type Handler = (event: Event) => void

export interface OpenTag {
  readonly open: string
  readonly attributes: Map<string, string>
  readonly handlers: ReadonlyMap<string, Handler>
}

export type Piece = OpenTag | { readonly close: string } | { readonly text: string }

interface Template {
  readonly strings: readonly string[]
  readonly values: readonly unknown[]
}

/** By which Lit knows what a directive gave. */
const directive = '_$litDirective$'

interface Directive {
  readonly values: readonly unknown[]
  readonly [directive]: new (part: object) => { render(...values: readonly unknown[]): unknown }
}

const isTemplate = (value: object): value is Template => '_$litType$' in value
const isDirective = (value: object): value is Directive => directive in value
const isList = (value: object): value is Iterable<unknown> => Symbol.iterator in value

/** The type of a part between tags, as directives are told it. */
const childPart = { type: 2 }

/** The pieces of whatever a template may hold between tags. */
export function piecesOf(value: unknown): readonly Piece[] {
  if (value === nothing || value === undefined || value === null || value === '') return []
  if (typeof value !== 'object') return [{ text: textOf(value) }]
  if (isTemplate(value)) return new Pieces().of(value)
  if (isDirective(value)) return piecesOf(new value[directive](childPart).render(...value.values))
  if (isList(value)) return [...value].flatMap(piecesOf)
  throw new TypeError('nothing that a template can hold')
}

const closing = /<\/([a-z0-9-]+)\s*>/y
const opening = /<([a-z][a-z0-9-]*)/y
const blank = /\s+/y
const end = /\/?>/y
const attribute = /([.?@]?[\w-]+)(=?)("?)/y

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

const absent = (value: unknown) => value === nothing || value === undefined || value === null

class Pieces {
  readonly #pieces: Piece[] = []
  #text = ''
  #at = 0
  #tag:
    { open: string; attributes: Map<string, string>; handlers: Map<string, Handler> } | undefined
  /** The attribute that waits for its value, and what of it stands between quotes so far. */
  #name: string | undefined
  #quoted: string | undefined

  of({ strings, values }: Template): readonly Piece[] {
    for (const [index, text] of strings.entries()) {
      this.#text = text
      this.#at = 0
      while (this.#at < text.length) this.#read()
      if (index < values.length) this.#put(values[index])
    }
    return this.#pieces
  }

  #take(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.#at
    const found = form.exec(this.#text)
    if (found) this.#at = form.lastIndex
    return found
  }

  /** What stands before the next sign of this kind. */
  #until(sign: string): string {
    const next = this.#text.indexOf(sign, this.#at)
    const from = this.#at
    this.#at = next < 0 ? this.#text.length : next
    return unescaped(this.#text.slice(from, this.#at))
  }

  #read() {
    if (this.#quoted !== undefined) return this.#readQuoted()
    if (this.#tag) return this.#readTag(this.#tag)
    const closed = this.#take(closing)?.[1]
    const open = closed ? undefined : this.#take(opening)?.[1]
    if (closed) this.#pieces.push({ close: closed })
    else if (open) this.#tag = { open, attributes: new Map(), handlers: new Map() }
    else this.#readText()
  }

  /** Blanks are narrowed: one is as wide as many. */
  #readText() {
    const text = this.#until('<').replace(/\s+/g, ' ')
    if (text === '') throw new SyntaxError(`no template: ${this.#text.slice(this.#at)}`)
    this.#pieces.push({ text })
  }

  #readTag(tag: OpenTag) {
    if (this.#take(blank)) return
    if (this.#take(end)) {
      this.#pieces.push(tag)
      this.#tag = undefined
      return
    }
    const [, name, equals, quote] = this.#take(attribute) ?? []
    if (!name) throw new SyntaxError(`no attribute: ${this.#text.slice(this.#at)}`)
    if (!equals) tag.attributes.set(name, '')
    else if (!quote && this.#at < this.#text.length)
      throw new SyntaxError(`${name} has a value without quotes`)
    else {
      this.#name = name
      this.#quoted = quote ? '' : undefined
    }
  }

  #readQuoted() {
    this.#quoted += this.#until('"')
    if (this.#at === this.#text.length) return
    this.#at += 1
    this.#tag?.attributes.set(this.#name ?? '', this.#quoted ?? '')
    this.#name = this.#quoted = undefined
  }

  #put(value: unknown) {
    if (this.#quoted !== undefined) {
      if (!absent(value)) this.#quoted += textOf(value)
    } else if (this.#name) {
      this.#set(this.#name, value)
      this.#name = undefined
    } else if (!this.#tag) this.#pieces.push(...piecesOf(value))
    // Else it is given the element, once there is one.
  }

  #set(name: string, value: unknown) {
    const own = name.slice(1)
    if (name.startsWith('@')) {
      if (typeof value === 'function') this.#tag?.handlers.set(own, value as Handler)
    } else if (name.startsWith('?')) {
      if (value) this.#tag?.attributes.set(own, '')
    } else if (!absent(value))
      this.#tag?.attributes.set(name.startsWith('.') ? own : name, textOf(value))
  }
}

const entities: Readonly<Record<string, string>> = { '&nbsp;': '\u00A0', '&amp;': '&', '&lt;': '<' }

const unescaped = (text: string) =>
  text.replace(/&(?:nbsp|amp|lt);/g, (entity) => entities[entity] ?? entity)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const opened = ({ open, attributes }: OpenTag) =>
  `<${open}${[...attributes].map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join('')}>`

/** The markup of pieces. Every text and every attribute is escaped here, and nowhere else. */
export const written = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if ('open' in piece) return opened(piece)
      return 'close' in piece ? `</${piece.close}>` : escaped(piece.text)
    })
    .join('')
