import { inLocale } from '#in-locale'
import { label } from '#messages'
import { deliveryChannels, deliverySteps } from '#mandate/communications/delivery.ts'
import { recordDelivery } from '#mandate/communications/record-delivery.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { required, type Command } from '../command.ts'
import { dayOption, given, hashOf, referenceOf, textOptions } from '../letter-options.ts'
import { answer, deskOptions, languageOf, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'letter deliver',
  summary: 'Record that a letter was received by an addressee, came back, or was sent again.',
  usage:
    'vigie letter deliver REFERENCE --step STEP [--to NAME] [--channel CHANNEL] [--on DAY] [--reason TEXT] [--text FILE | --hash SHA-256] [--by NAME] [--json]',
  options: {
    step: { type: 'string', value: 'STEP', help: `${deliverySteps.join(', ')} (transmitted: sent again)` },
    to: {
      type: 'string',
      value: 'NAME',
      multiple: true,
      help: 'an addressee, where there are several; may be given again'
    },
    channel: { type: 'string', value: 'CHANNEL', help: `${deliveryChannels.join(', ')} (unknown)` },
    on: dayOption,
    reason: { type: 'string', value: 'TEXT', help: 'why it came back' },
    ...textOptions,
    ...deskOptions
  },
  words: Infinity,
  permission: 'record-delivery',
  more: [
    'No clock moves: day 0 is the day of sending. If the addressee is not to blame, vigie record pause or extension.'
  ],
  examples: [
    'vigie letter deliver AL PER 5/2026 --step receipt-confirmed --channel e-mail --on 2026-05-04',
    'vigie letter deliver AL PER 5/2026 --step returned --to Peru --reason "the mission has moved"'
  ],
  run: async (cli, { values, positionals }) => {
    const input = {
      letter: referenceOf(positionals),
      step: required(values, 'step'),
      hash: hashOf(values),
      ...given(values, { to: 'addressees', channel: 'channel', on: 'on', reason: 'reason' })
    }
    const desk = await openDesk(cli, values)
    const { stateName } = await createResolver(desk.db)
    const language = languageOf(values)
    return answer(cli, values, await recordDelivery(desk, input), ({ letter, step, on, addressees }) =>
      inLocale(language, () => {
        for (const { state, actorName } of addressees)
          cli.print(
            `${letter}  ${state ? stateName(state, language) : (actorName ?? '?')}: ${label('machine_delivery', step) ?? step}  ${on}`
          )
      })
    )
  }
}
