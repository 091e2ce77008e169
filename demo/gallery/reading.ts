/** The chosen message as its reader sees it: the letter and its plain-text twin, or the SMS on a phone. */
import { html, type TemplateResult } from 'lit'
import { smsLength } from '../../worker/delivery/messages/gsm7.ts'
import { widths, type Choice } from './choice.ts'
import { inColours, specimenOf, type SpecimenEmail, type SpecimenSms } from './specimen.ts'

export const reading = (choice: Choice, worker: string): TemplateResult => {
  const specimen = specimenOf(choice, worker)
  return html`<article class="reading" aria-labelledby="reading">
    <h2 id="reading" tabindex="-1"><code>${choice.message}</code></h2>
    ${specimen.is === 'email' ? email(specimen, choice) : phone(specimen, choice)}
  </article>`
}

/** The frame is as high as what is in it. No script of a letter ever runs, so it may be measured. */
const measured = ({ target }: Event) => {
  if (!(target instanceof HTMLIFrameElement)) return
  const page = target.contentDocument?.documentElement
  target.style.height = '0'
  target.style.height = `${String(page?.scrollHeight ?? 600)}px`
}

const email = (
  { from, subject, preheader, html: markup, text }: SpecimenEmail,
  { width, colours, lang }: Choice,
) =>
  html`<dl class="head" lang=${lang}>
      <div>
        <dt lang="en">From</dt>
        <dd>${from.name} &lt;${from.address}&gt;</dd>
      </div>
      <div>
        <dt lang="en">Subject</dt>
        <dd><strong>${subject}</strong></dd>
      </div>
      <div>
        <dt lang="en">Preheader</dt>
        <dd>${preheader}</dd>
      </div>
    </dl>
    <iframe
      class=${colours}
      title=${`The letter: ${subject}`}
      sandbox="allow-same-origin"
      width=${widths[width]}
      srcdoc=${inColours(markup, colours)}
      @load=${measured}
    ></iframe>
    <h3>Plain-text twin</h3>
    <pre tabindex="0" lang=${lang} aria-label="Plain-text twin">${text}</pre>`

const phone = ({ from, text, septets }: SpecimenSms, { lang }: Choice) =>
  html`<div class="phone">
      <p class="from">${from}</p>
      <p class="bubble" lang=${lang}>${text}</p>
    </div>
    <p class="meter">
      <meter min="0" max=${smsLength} value=${septets} aria-label="Length of the SMS"></meter>
      ${septets} of ${smsLength} septets of GSM-7: one SMS
    </p>`
