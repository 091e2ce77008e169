/** A list cuts off what is chosen on a narrow screen: the whole of it stands where it is answered. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { profileOf, screensOf } from './support/cities.ts'
import { leaves } from './support/citizen.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

for (const { name, open } of screensOf('ibarra').filter(
  ({ name: one }) => one === 'login.questions',
))
  test(`ibarra, ${name}: an answer has the name of the question that was chosen`, async () => {
    const citizen = await open()
    await citizen.sees('Preguntas de seguridad')
    const question = profileOf('ibarra').words?.['es-EC']?.['question.teacher'] ?? ''
    const list = citizen.find<HTMLSelectElement>('[name=question2]')
    citizen.types('answer2', 'Rosa')
    list.value = 'teacher'
    list.dispatchEvent(new Event('change', { bubbles: true }))
    await citizen.reads(`Respuesta 2: ${question}`)
    expect(citizen.field('answer2').labels?.[0]?.innerText).to.equal(`Respuesta 2: ${question}`)
    expect(citizen.field('answer2').value).to.equal('Rosa')
    expect(list.value).to.equal('teacher')
    expect(citizen.field('answer1').labels?.[0]?.innerText).to.equal('Respuesta 1')
    list.value = ''
    list.dispatchEvent(new Event('change', { bubbles: true }))
    await citizen.reads('Respuesta 2\n')
  })
