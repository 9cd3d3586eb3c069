import { sendingChannels } from '#mandate/communications/delivery.ts'
import { basename } from 'node:path'
import { transmitLetter } from '#mandate/communications/transmit-letter.ts'
import { transmitByMail } from '#mandate/correspondence/transmit-by-mail.ts'
import { required, Refusal, UsageError, type Command, type Values } from '../command.ts'
import { readBytes } from '../read-bytes.ts'
import { dayOption, given, hashOf, referenceOf, textOptions } from '../letter-options.ts'
import { answer, deskOptions, openDesk, readJson } from '../office-desk.ts'

export const command: Command = {
  name: 'letter transmit',
  summary: 'Record that a letter, cleared by all who sign it, was sent, and what it says.',
  usage:
    'vigie letter transmit DRAFT (--text FILE | --hash SHA-256) (--channel CHANNEL | --by-mail [--attach FILE]) [--reference REFERENCE] [--file FILE.json|-] [--on DAY] [--by NAME] [--json]',
  options: {
    ...textOptions,
    channel: { type: 'string', value: 'CHANNEL', help: sendingChannels.join(', ') },
    'by-mail': {
      type: 'boolean',
      help: 'send it now, by mail to the addresses on record; with --text, which is then what is sent'
    },
    attach: { type: 'string', value: 'FILE', multiple: true, help: 'with --by-mail: a file that goes with it' },
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
    const input = { ...facts, draft: referenceOf(positionals), ...given(values, { reference: 'reference', on: 'on' }) }
    const byMail = values['by-mail'] === true ? mailOf(values) : null
    const byHand = byMail === null && { channel: required(values, 'channel'), hash: hashOf(values) ?? '' }
    const desk = await openDesk(cli, values)
    const sent = byMail
      ? await transmitByMail(desk, { ...input, ...byMail }, cli.config.mail)
      : await transmitLetter(desk, { ...input, ...byHand })
    return answer(cli, values, sent, ({ slug, sentOn }) => cli.print(`${slug}: sent on ${sentOn}`))
  }
}

function mailOf(values: Values): { text: string; attachments: unknown[] } {
  if (typeof values.text !== 'string')
    throw new UsageError('--by-mail sends the text itself: name it with --text FILE.')
  if (values.channel !== undefined) throw new UsageError('--by-mail is a channel of its own: leave --channel out.')
  const files = Array.isArray(values.attach) ? values.attach.map(String) : []
  return {
    text: readBytes(values.text).toString('utf8'),
    attachments: files.map((file) => ({ name: basename(file), type: typeOf(file), bytes: readBytes(file) }))
  }
}

const typeOf = (file: string): string => (/\.pdf$/i.test(file) ? 'application/pdf' : 'application/octet-stream')
