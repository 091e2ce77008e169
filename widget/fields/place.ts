/** An address by its postal code: what follows from it is filled in, and nothing locks when it cannot be found. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { isPostalCode, type PostalPlace } from '../../contract/postal-place.ts'
import { describedBy, labelled, type Asked } from './control.ts'
import { list } from './choice.ts'

/** From here on a list that can be searched by typing is quicker. */
const longList = 50

/** Chosen when the settlement is not on the list. */
const notListed = ' '

/** Fields that fill themselves are told of: whoever hears the page does not see them change. */
const fillNotice = (place: PostalPlace | undefined) => {
  if (!place) return nothing
  const { municipality, state, settlements: names } = place
  const written = msg(str`Es de ${municipality}, ${state}: ya lo escribimos más abajo.`)
  return names.length > 0 && names.length <= longList
    ? `${written} ${msg('Elija después su barrio o colonia en la lista.')}`
    : written
}

export const postalCode = (asked: Asked<'postal-code'>) => {
  const { name, country } = asked.field
  const look = (event: Event) => {
    const code = (event.currentTarget as HTMLInputElement).value.trim()
    if (isPostalCode(country, code)) asked.postalLookUps?.look(name, country, code)
  }
  const state = asked.postalLookUps?.stateOf(name)
  return labelled(
    asked,
    html`<input
        class="ca-input"
        size="8"
        id=${asked.id}
        name=${name}
        type="text"
        inputmode="numeric"
        autocomplete="postal-code"
        maxlength="10"
        aria-describedby=${describedBy(asked, `${asked.id}-found`)}
        aria-invalid=${!!asked.error}
        ?required=${!asked.optional}
        @input=${look}
        @change=${look}
      />
      <p class="ca-hint" role="status" id="${asked.id}-found">
        ${state === 'looking' ? msg('Buscando…') : nothing}
        ${state === 'found' ? fillNotice(asked.postalLookUps?.found(name)) : nothing}
        ${state === 'unknown' ? msg('No encontramos ese código postal. Escriba su dirección.') : nothing}
        ${state === 'failed' ? msg('No pudimos buscar el código postal. Escriba su dirección.') : nothing}
      </p>`,
  )
}

const input = (asked: Asked<'place'>, value: string | undefined, more: unknown = nothing) =>
  labelled(
    asked,
    html`<input
        class="ca-input"
        id=${asked.id}
        name=${asked.field.name}
        type="text"
        autocomplete=${autocompleteOf[asked.field.part]}
        list=${more === nothing ? nothing : `${asked.id}-list`}
        .value=${value ?? ''}
        aria-describedby=${describedBy(asked)}
        aria-invalid=${!!asked.error}
        ?required=${!asked.optional}
      />
      ${more}`,
  )

const autocompleteOf = {
  state: 'address-level1',
  municipality: 'address-level2',
  settlement: 'address-level3',
} as const

const settlements = (asked: Asked<'place'>, names: readonly string[]) => {
  if (names.length > longList)
    return input(
      { ...asked, hint: msg(str`Escriba parte del nombre: hay ${names.length} para elegir.`) },
      undefined,
      html`<datalist id="${asked.id}-list">
        ${names.map((name) => html`<option value=${name}></option>`)}
      </datalist>`,
    )
  const isWritten = asked.postalLookUps?.isWritten(asked.field.of) === true
  // The list stays where it is, under whoever is moving through it; what is written beneath it is the answer then.
  const aside = { ...asked, id: `${asked.id}-list`, error: undefined }
  const shown = isWritten ? { ...aside, field: { ...asked.field, name: '' } } : asked
  return html`<div class="ca-field" @change=${writeInstead(asked)}>
    ${list(
      shown,
      names,
      (name) => name,
      html`<option value=${notListed}>${msg('Mi barrio o colonia no aparece')}</option>`,
    )}
    ${isWritten ? input({ ...asked, label: msg('Nombre de su barrio o colonia'), hint: '' }, undefined) : nothing}
  </div>`
}

const writeInstead = (asked: Asked<'place'>) => (event: Event) => {
  const { target } = event
  if (target instanceof HTMLSelectElement)
    asked.postalLookUps?.write(asked.field.of, target.value === notListed)
}

export const place = (asked: Asked<'place'>) => {
  const { part, of } = asked.field
  const found = asked.postalLookUps?.found(of)
  if (part === 'settlement')
    return found && found.settlements.length > 0
      ? settlements(asked, found.settlements)
      : input(asked, undefined)
  return input(asked, found?.[part])
}
