/** What mail programs make of a link: rubbish is cut, and what has lost a part says so, with a way on (T09). */
import { expect } from 'chai'
import { api } from './support/api.ts'
import { leaves, visits } from './support/citizen.ts'
import { screens } from './support/samples.ts'
import { sampleLinkToken as token } from './support/screen-states.ts'

teardown(leaves)

const opened = (address: string) => history.replaceState(null, '', address)

const page = location.pathname

for (const [name, address] of [
  ['a bracket', `#citizen-recover=${token})`],
  ['a full stop', `#citizen-recover=${token}.`],
  ['an escaped blank', `#citizen-recover=${token}%20`],
  ['a parameter of a gateway', `#citizen-recover=${token}&data=05%7C02%7C&reserved=0`],
  ['a parameter of a counter', `#citizen-recover=${token}?utm_source=correo`],
  ['the end of a tag', `#citizen-recover=${token}>`],
  ['quotes', `#citizen-recover=${token}%22%C2%BB”`],
  ['a letter glued to it', `#citizen-recover=${token}x`],
  ['a line end within it', `#citizen-recover=${token.slice(0, 30)}%0D%0A${token.slice(30)}`],
  [
    'an end of line of quoted-printable',
    `#citizen-recover=${token.slice(0, 30)}=%0A${token.slice(30)}`,
  ],
  ['escapes', `#citizen-recover=${token.replace('_', '%5F').replace('.', '%2E')}`],
  ['escapes of escapes', `#citizen-recover%253D${token.replace('.', '%252E')}`],
  ['an escaped sign of the fragment', `?citizen-recover%23citizen-recover=${token}`],
] as const)
  test(`${name} does not keep a link from its use`, async () => {
    opened(page + address)
    const at = api().at('POST /flows/recover/link').answers(screens['new-password'])
    const citizen = await visits('<citizen-recover>', at)
    await citizen.sees('Faltan 2 pasos')
    expect(location.href).to.not.contain('chl_')
    await citizen.submits().sees('Elija una nueva contraseña')
    expect(at.sent.map(({ body }) => body)).to.deep.equal([{ token, locale: 'es' }])
  })

for (const [name, address] of [
  ['five characters', `?citizen-recover#citizen-recover=${token.slice(0, -5)}`],
  ['its fragment', '?citizen-recover'],
  ['all behind the sign of equality', '?citizen-recover#citizen-recover='],
  ['its second half', `#citizen-recover=${token.slice(0, 26)}`],
] as const)
  test(`a link that has lost ${name} says so, and asks nothing of the Worker`, async () => {
    opened(page + address)
    const at = api()
    const citizen = await visits('<citizen-recover>', at)
    await citizen.sees('Recuperar la contraseña')
    await citizen.reads('La dirección llegó incompleta')
    expect(citizen.screen).to.not.contain('código')
    expect(citizen.all('input[name=identifier]'), 'the way to another one').to.have.length(1)
    expect(at.sent).to.deep.equal([])
    expect(location.search + location.hash).to.equal('')
  })

test('the page’s own parameters stay in its address', async () => {
  opened(`${page}?tramite=7&citizen-recover#citizen-recover=${token}`)
  const citizen = await visits('<citizen-recover>', api())
  await citizen.sees('Faltan 2 pasos')
  expect(location.search).to.equal('?tramite=7')
})

test('on a page with a `<base>` of another site a link is followed, and taken out of the address', async () => {
  const base = document.createElement('base')
  base.href = 'https://other.test/somewhere/'
  document.head.append(base)
  try {
    opened(`${location.origin}${page}#citizen-recover=${token}`)
    const citizen = await visits('<citizen-recover>', api())
    await citizen.sees('Faltan 2 pasos')
    expect(location.href).to.equal(location.origin + page)
  } finally {
    base.remove()
  }
})
