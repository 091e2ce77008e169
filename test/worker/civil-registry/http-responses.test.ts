/** What a municipality's own service says of a citizen, and what it can never make us believe. */
import { expect, test } from 'vitest'
import { cedula, complaintsAbout, json, registerWhose, rosa } from './service.ts'

test('a person is found: the request keeps every rule of the service, and the fields are mapped', async () => {
  const { register, requests } = registerWhose(() => json(rosa))
  expect(await register.find(cedula)).toEqual({
    is: 'found',
    person: {
      givenNames: 'ROSA ELENA',
      familyNames: 'PRUEBA ARTEAGA',
      email: 'rosa@correo.example',
      birthYear: '1984',
    },
  })
  const complaints = requests.map(({ url, init }) => complaintsAbout(url, init))
  expect(await Promise.all(complaints)).toEqual([[]])
})

test('what the service does not tell is left out', async () => {
  const { register } = registerWhose(() =>
    json({ persona: { cedula: cedula.value, nombres: 'Rosa', apellidos: '  ', contacto: null } }),
  )
  expect(await register.find(cedula)).toEqual({ is: 'found', person: { givenNames: 'Rosa' } })
})

test('404 in JSON is nobody', async () => {
  const { register } = registerWhose(() => json({ mensaje: 'No existe' }, 404))
  expect(await register.find(cedula)).toEqual({ is: 'absent' })
})

test('204 is nobody, where the service says it so', async () => {
  const absent = { is: 'status', status: 204 } as const
  const { register } = registerWhose(() => new Response(null, { status: 204 }), { absent })
  expect(await register.find(cedula)).toEqual({ is: 'absent' })
})

test('a field says nobody, where the service says it so', async () => {
  const absent = { is: 'field', at: 'codigo', equals: 1 } as const
  const { register } = registerWhose(() => json({ codigo: 1, mensaje: 'No existe' }), { absent })
  expect(await register.find(cedula)).toEqual({ is: 'absent' })
})

test('a field of the same name that says something else is not nobody', async () => {
  const absent = { is: 'field', at: 'codigo', equals: 1 } as const
  const { register } = registerWhose(() => json({ codigo: 0, ...rosa }), { absent })
  expect(await register.find(cedula)).toMatchObject({ is: 'found' })
})

test('an answer about another document is no answer', async () => {
  const { register } = registerWhose(() =>
    json({ persona: { ...rosa.persona, cedula: '0104662689' } }),
  )
  expect(await register.find(cedula)).toEqual({ is: 'unavailable' })
})

test('a path that leads into JavaScript’s own properties finds nothing', async () => {
  const fields = { givenNames: 'persona.nombres', x: 'constructor.name', y: '__proto__.toString' }
  const { register } = registerWhose(() => json(rosa), { fields })
  expect(await register.find(cedula)).toEqual({
    is: 'found',
    person: { givenNames: 'ROSA ELENA' },
  })
})

test('a register is asked over https, except on this machine', () => {
  for (const url of ['http://padron.ciudad.example/', 'ftp://localhost/', 'file:///etc/padron'])
    expect(() => registerWhose(() => json(rosa), { url })).toThrow(RangeError)
  for (const url of ['https://padron.ciudad.example/', 'http://localhost:9000/padron'])
    expect(() => registerWhose(() => json(rosa), { url })).not.toThrow()
})
