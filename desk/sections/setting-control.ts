/** The control of a field of the settings, as large as what stands in it. */
import { html } from 'lit'
import type { SettingControl, SettingField } from '../../contract/desk/settings.ts'

/** What is short, and never of several lines; what is not here is as high as its text. */
const inputTypes = {
  colour: 'text',
  email: 'email',
  phone: 'tel',
  number: 'text',
} as const satisfies Partial<Record<SettingControl, string>>

/** Lines at least. */
const rowsOf = { line: 1, address: 1, lines: 3, paragraphs: 6 } as const

/** Characters of a line, where the browser cannot measure by itself. */
const width = 44

const isShort = (control: SettingControl): control is keyof typeof inputTypes =>
  Object.hasOwn(inputTypes, control)

/** Of one line, however it is shown: what was pasted with ends of lines is read without. */
const isOneLine = (control: SettingControl) => control === 'line' || control === 'address'

interface Given {
  readonly value: string
  /** In words; empty where nothing is wrong. */
  readonly error: string
  typed(value: string): void
}

/** Enter sends, as in any field of one line. */
function sends(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing) return
  event.preventDefault()
  ;(event.currentTarget as HTMLTextAreaElement).form?.requestSubmit()
}

export function settingControl(
  { name, control }: Pick<SettingField, 'name' | 'control'>,
  { value, error, typed }: Given,
) {
  const described = error === '' ? `${name}-hint` : `${name}-error ${name}-hint`
  if (isShort(control))
    return html`<input
      class="ca-input"
      id=${name}
      name=${name}
      type=${inputTypes[control]}
      autocomplete="off"
      inputmode=${control === 'number' ? 'numeric' : 'text'}
      aria-invalid=${error !== ''}
      aria-describedby=${described}
      .value=${value}
      @input=${({ target }: InputEvent) => typed((target as HTMLInputElement).value)}
    />`
  const lines = value.split('\n').reduce((sum, one) => sum + Math.ceil((one.length + 1) / width), 0)
  const isLine = isOneLine(control)
  return html`<textarea
    class="ca-input desk-fitting"
    id=${name}
    name=${name}
    rows=${Math.min(24, Math.max(rowsOf[control], lines))}
    spellcheck=${control === 'line' || control === 'paragraphs'}
    autocapitalize=${control === 'line' || control === 'paragraphs' ? 'sentences' : 'none'}
    aria-invalid=${error !== ''}
    aria-describedby=${described}
    .value=${value}
    @keydown=${isLine ? sends : undefined}
    @input=${({ target }: InputEvent) => {
      const { value: text } = target as HTMLTextAreaElement
      typed(isLine ? text.replaceAll(/\s*\n\s*/g, ' ') : text)
    }}
  ></textarea>`
}
