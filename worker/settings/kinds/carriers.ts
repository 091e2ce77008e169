/** In which order the city's providers of messages are tried. Which there are, and their secrets, is the code's. */
import type { Channel } from '../../../contract/channel.ts'
import type { SettingError } from '../../../contract/desk/settings.ts'
import { carrierName } from '../../delivery/carriers/carrier-name.ts'
import type { CarrierSetting, DeliverySetting } from '../../delivery/providers/index.ts'
import { linesOf, type Setting } from '../setting.ts'

const channels = ['email', 'sms'] as const satisfies readonly Channel[]

const namesOf = (all: readonly CarrierSetting[]) => all.map(carrierName)

const orderError =
  (coded: readonly string[]) =>
  (text: string): SettingError | null =>
    linesOf(text).toSorted().join('\n') === coded.toSorted().join('\n') ? null : 'carriers_differ'

const inOrder = <One extends CarrierSetting>(
  coded: readonly One[],
  text: string | undefined,
): readonly One[] =>
  text === undefined
    ? coded
    : linesOf(text).flatMap((name) => coded.find((one) => carrierName(one) === name) ?? [])

export const carriers: Setting = {
  fields: ({ private: { delivery } }) =>
    channels
      .map((channel) => ({ channel, names: namesOf(delivery[channel]) }))
      // One alone has no order.
      .filter(({ names }) => names.length > 1)
      .map(({ channel, names }) => ({
        name: `carriers.${channel}`,
        control: 'lines',
        value: names.join('\n'),
        errorOf: orderError(names),
      })),
  apply(city, value) {
    const { email, sms } = city.private.delivery
    const delivery: DeliverySetting = {
      email: inOrder(email, value('carriers.email')),
      sms: inOrder(sms, value('carriers.sms')),
    }
    return { ...city, private: { ...city.private, delivery } }
  },
}
