/** A code for whoever has just typed the account's password: whoever else did that knows it, and the letter says so. */
import { whence, whenceOf } from './fact-blocks.ts'
import { message, type Message } from './message.ts'

type Own = Readonly<Record<'subject' | 'heading' | 'body' | 'sms', string>>

/** @param own what is said of this code, with `usted`, with `tú`, and in English */
export const codeBehindPassword = (
  name: string,
  own: { readonly usted: Own; readonly tú: Own; readonly en: Own },
): Message => {
  const tú = {
    ...own.tú,
    notYouText: 'No des el código a nadie y elige otra contraseña: quien lo pidió conoce la tuya.',
  }
  return message({
    name,
    required: ['code', 'minutes'],
    optional: [...whence],
    sentences: {
      es: {
        ...own.usted,
        preheader: 'Sirve una sola vez, durante {lifetime}.',
        notYouText:
          'No dé el código a nadie y elija otra contraseña: quien lo pidió conoce la suya.',
        recover: 'Elegir otra contraseña',
      },
      'es-MX': tú,
      'es-VE': tú,
      en: {
        ...own.en,
        preheader: 'It is valid for {lifetime} and works only once.',
        notYouText:
          'Give the code to nobody and choose another password: whoever asked for it knows yours.',
        recover: 'Choose another password',
      },
    },
    blocks: (say, { code, ...values }, { pages }) => [
      { is: 'text', text: say('body') },
      { is: 'text', text: say('typeCode') },
      { is: 'code', label: say('codeLabel'), code },
      { is: 'text', text: `${say('validityCode')} ${say('keepSecret')}` },
      ...whenceOf(say, values),
      { is: 'warning', title: say('notYou'), text: say('notYouText') },
      { is: 'action', label: say('recover'), address: pages.recover, fallback: say('fallback') },
    ],
  })
}
