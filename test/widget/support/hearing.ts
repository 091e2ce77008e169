/** One screen by ear: what is there, and what is said when something changes. */
import { listensTo } from './announcements.ts'
import { stands, until } from './citizen.ts'
import type { CityScreen } from './cities.ts'
import { heardOnPage } from './speech.ts'

const section = (title: string, lines: readonly string[]) => `== ${title}\n${lines.join('\n')}\n`

export async function hears({ open }: CityScreen): Promise<string> {
  const citizen = await open()
  await stands(citizen)
  await citizen.view.drawn
  const arriving = section('Al llegar', await heardOnPage())
  const submit = citizen.element.querySelector<HTMLElement>('form [type=submit]')
  const controls = citizen.all<HTMLInputElement>('form :is(input, select)')
  // A screen that asks for nothing would send.
  if (!submit || !controls.some(({ required, type }) => required || type === 'radio'))
    return arriving
  const { take } = listensTo(citizen.element)
  submit.click()
  await until(() => citizen.alert !== '', 'what is missing')
  await citizen.view.drawn
  return `${arriving}\n${section('Se oye, al enviar sin haber escrito', take())}\n${section('Lo que hay entonces', await heardOnPage())}`
}
