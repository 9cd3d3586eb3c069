import { deliveryChannels } from '#mandate/communications/delivery.ts'
import { transmitLetter } from '#mandate/communications/transmit-letter.ts'
import { required, Refusal, type Command } from '../command.ts'
import { dayOption, given, hashOf, referenceOf, textOptions } from '../letter-options.ts'
import { answer, deskOptions, openDesk, readJson } from '../office-desk.ts'

export const command: Command = {
  name: 'letter transmit',
  summary: 'Record that a letter, cleared by all who sign it, was sent, and what it says.',
  usage:
    'vigie letter transmit DRAFT (--text FILE | --hash SHA-256) --channel CHANNEL [--reference REFERENCE] [--file FILE.json|-] [--on DAY] [--by NAME] [--json]',
  options: {
    ...textOptions,
    channel: { type: 'string', value: 'CHANNEL', help: deliveryChannels.join(', ') },
    reference: { type: 'string', value: 'REFERENCE', help: 'as the registry gave it, such as AL PER 5/2026' },
    file: {
      type: 'string',
      value: 'FILE',
      help: 'the facts of the letter as JSON: subject, summary, persons, questions; - for standard input'
    },
    on: dayOption,
    ...deskOptions
  },
  words: 1,
  permission: 'transmit-letter',
  more: [
    'Day 0 of every reply clock is that day. A letter that was recorded as sent needs no clearance: vigie record letter.'
  ],
  examples: [
    'vigie letter transmit AL-0b54... --text letter.txt --channel note-verbale --reference "AL PER 5/2026" --file facts.json',
    'facts.json: {"subject": "...", "persons": 2, "women": 1, "questions": ["...?"], "otherChannels": [{"addressee": "Acme Ltd", "channel": "e-mail"}]}'
  ],
  run: async (cli, { values, positionals }) => {
    const facts = values.file === undefined ? {} : readJson(String(values.file))
    if (typeof facts !== 'object' || facts === null || Array.isArray(facts))
      throw new Refusal(`${String(values.file)} holds no facts of a letter: give one JSON object.`)
    const input = {
      ...facts,
      draft: referenceOf(positionals),
      channel: required(values, 'channel'),
      hash: hashOf(values) ?? '',
      ...given(values, { reference: 'reference', on: 'on' })
    }
    return answer(cli, values, await transmitLetter(await openDesk(cli, values), input), ({ slug, sentOn }) =>
      cli.print(`${slug}: sent on ${sentOn}`)
    )
  }
}
