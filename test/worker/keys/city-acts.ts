/** What a citizen of each city is in the middle of while keys are rotated: registers, signs in, recovers. */
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { Answered, Citizen } from '../../support/citizen.ts'
import { password as traders, trader } from '../cities/ecuapass.ts'
import { begins, inPadron, newCedulaEc, newCedulaVe, newEmail } from '../cities/fixtures.ts'
import type { newestTo, temporaryTo } from '../cities/fixtures.ts'
import { data, password as residents, questions, said } from '../cities/ibarra.ts'
import { dialled, neighbour, password as neighbours } from '../cities/leon.ts'

export type City = 'ibarra' | 'leon' | 'maracaibo' | 'ecuapass'

/** What a citizen of a city does, one act for each pair of deployments and more; each begins what the next one ends. */
type Acts = (
  browser: () => Citizen,
  mail: { readonly newest: typeof newestTo; readonly temporary: typeof temporaryTo },
) => readonly (() => Promise<void>)[]

/** Where it led, or why it did not. */
const did = ({ body }: Answered) => body.outcome ?? body.at ?? body.code

export const cities: Readonly<Record<City, Acts>> = {
  ibarra(browser, mail) {
    const [document, email] = [newCedulaEc(), newEmail()]
    const [claimed, own, other] = [newCedulaEc(), newEmail(), newEmail()]
    const [registering, entering, recovering, stranger] = [
      browser(),
      browser(),
      browser(),
      browser(),
    ]
    return [
      async () => {
        await inPadron('ibarra', claimed, { givenNames: 'MARÍA', email: own })
        await begins(registering, 'register', { document })
        expect(did(await registering.answers(data(email)))).toBe('temporary_password_sent')
        await begins(stranger, 'register', { document: claimed })
        expect(did(await stranger.answers(data(other)))).toBe('temporary_password_sent')
      },
      async () => {
        const temporary = await mail.temporary(email)
        await registering.begins('login', { user: document, password: temporary })
        await registering.answers({ password: residents, repeated: residents })
        await registering.answers(questions)
        expect(did(await registering.answers({ responsibility: 'yes' }))).toBe('signed_in')
      },
      async () => {
        const entered = await entering.begins('login', { user: document, password: residents })
        expect(did(entered)).toBe('question')
        await begins(recovering, 'recover', { user: document })
      },
      async () => {
        expect(did(await entering.answers({ answer: said }))).toBe('signed_in')
        const { code = '' } = await mail.newest(email, /\d{8}/)
        expect(did(await recovering.answers({ user: document, code }))).toBe('new-password')
        const { link = '' } = await mail.newest(own, /citizen-dispute/)
        expect(did(await browser().follows(link))).toBe('claim_stopped')
      },
      async () => {
        const next = { password: 'otro sol del imbabura 8', repeated: 'otro sol del imbabura 8' }
        expect(did(await recovering.answers(next))).toBe('recovered')
      },
    ]
  },

  leon(browser, mail) {
    const { curp, email, phone } = neighbour()
    const fisica = { personKind: 'fisica', curp }
    const [registering, entering, recovering] = [browser(), browser(), browser()]
    const address = { postalCode: '37000', state: 'Guanajuato', municipality: 'León' }
    const street = { settlement: 'Mi colonia', street: 'Calle Uno', outerNumber: '1' }
    const empty = { innerNumber: '', innerLetter: '' }
    return [
      async () => {
        const names = { givenNames: 'Ximena', firstFamilyName: 'Alba', secondFamilyName: '' }
        const agreed = { terms: 'yes', privacy: 'yes' }
        const home = { ...address, ...street, ...empty, phone }
        const access = { email, password: neighbours, ...agreed }
        const person = { ...fisica, ...names, ...home, ...access }
        expect(did(await registering.begins('register', person))).toBe('confirm')
      },
      async () => {
        const { link = '' } = await mail.newest(email, /citizen-register/)
        expect(did(await registering.follows(link))).toBe('registered')
      },
      async () => {
        const answer = { personKind: 'fisica', curpOrEmail: curp, password: neighbours }
        expect(did(await begins(entering, 'login', answer))).toBe('phone')
        await begins(recovering, 'recover', fisica)
        expect(did(await recovering.answers({ contact: 'email1' }))).toBe('proof')
      },
      async () => {
        const { code = '' } = await mail.newest(dialled({ curp, email, phone }), /\d{8}/)
        expect(did(await entering.answers({ code }))).toBe('signed_in')
        const { link = '' } = await mail.newest(email, /citizen-recover/)
        expect(did(await recovering.follows(link))).toBe('new-password')
        const asked = { ...fisica, personalEmail: newEmail(), phone: '4771234599' }
        expect(did(await begins(browser(), 'request-contact', asked))).toBe('request_received')
      },
      async () => {
        const next = { password: 'Horma nueva 5?', repeated: 'Horma nueva 5?', email }
        expect(did(await recovering.answers(next))).toBe('recovered')
      },
    ]
  },

  maracaibo(browser, mail) {
    const person = { personKind: 'natural', cedula: newCedulaVe(), email: newEmail() }
    const chosen = { password: 'Relámpago 28!', repeated: 'Relámpago 28!' }
    const [registering, recovering] = [browser(), browser()]
    return [
      async () => {
        const names = { givenNames: 'Carmen', familyNames: 'Urdaneta', phone: '0414-1234501' }
        const agreed = { terms: 'yes', privacy: 'yes' }
        await registering.begins('register', { ...person, ...names, ...agreed })
      },
      async () => {
        const { link = '' } = await mail.newest(person.email, /citizen-register/)
        expect(did(await registering.follows(link))).toBe('first-password')
      },
      async () => {
        expect(did(await registering.answers(chosen))).toBe('registered')
        await begins(recovering, 'recover', person)
      },
      async () => {
        const { link = '' } = await mail.newest(person.email, /citizen-recover/)
        expect(did(await recovering.follows(link))).toBe('new-password')
      },
      async () => {
        const next = { password: 'Tejado azul 39#', repeated: 'Tejado azul 39#' }
        expect(did(await recovering.answers(next))).toBe('recovered')
      },
    ]
  },

  ecuapass(browser, mail) {
    const { companyRuc: _none, ...person } = trader()
    const { userId, identification, email, classification } = person
    const [registering, entering] = [browser(), browser()]
    const next = { password: 'grúa roja del puerto sur', repeated: 'grúa roja del puerto sur' }
    return [
      async () => {
        const names = { givenNames: 'Paulina', familyNames: 'Ricaurte' }
        const agreed = { terms: 'yes', privacy: 'yes' }
        const all = { ...person, ...names, password: traders, ...agreed }
        expect(did(await begins(registering, 'register', all))).toBe('confirm')
      },
      async () => {
        const { code = '' } = await mail.newest(email, /\d{8}/)
        expect(did(await registering.answers({ code }))).toBe('awaiting_approval')
        await env.DB.prepare("UPDATE accounts SET status = 'active'").run()
      },
      async () => {
        const found = await begins(browser(), 'find-user', {
          classification,
          email,
          identification,
        })
        expect(found.body.told).toEqual({ userId })
        await entering.begins('recover', { userId, identification, email })
        expect(did(await entering.answers({}))).toBe('temporary_password_sent')
      },
      async () => {
        const temporary = await mail.temporary(email)
        await entering.begins('login', { userId, password: temporary })
        expect(did(await entering.answers(next))).toBe('signed_in')
      },
      async () => {
        const again = await browser().begins('login', { userId, password: next.password })
        expect(did(again)).toBe('signed_in')
      },
    ]
  },
}

/** Reads messages once they have left. */
