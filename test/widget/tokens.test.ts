/** What browsers are told of the fields of every screen of every city: tokens that HTML knows, and one user name a form. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { cities, screensOf } from './support/cities.ts'
import { leaves, until } from './support/citizen.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

/** Those that one line of text may have: `street-address` is for several. @see HTML, autofill */
const known = new Set(
  `off username current-password new-password one-time-code name given-name additional-name family-name
  organization address-line1 address-line2 address-line3 address-level1 address-level2 address-level3 postal-code
  email tel`.split(/\s+/),
)

const ofName: Readonly<Record<string, string>> = { email: 'email', tel: 'tel' }

for (const city of cities)
  for (const { name, open } of screensOf(city))
    test(`${city}, ${name}: each field has the token of what it asks, and none two user names`, async () => {
      const citizen = await open()
      await until(() => citizen.title !== undefined, 'a screen')
      expect(citizen.find('.ca-root').dir).to.equal('ltr')
      const fields = citizen.all<HTMLInputElement>('form input:not([type=radio], [type=checkbox])')
      const tokens = fields.map((field) =>
        field.autocomplete.replace(/^section-\w+ |(?<=^username) webauthn$/g, ''),
      )
      for (const token of tokens.filter(Boolean)) expect(known.has(token), token).to.equal(true)
      expect(tokens.filter((token) => token === 'username').length).to.be.lessThan(2)
      for (const { type, autocomplete } of fields)
        if (ofName[type]) expect(autocomplete).to.equal(ofName[type])
      // Nothing is wrong before anything was answered.
      expect(citizen.all('[aria-invalid=true]')).to.deep.equal([])
    })
