import { inLocale } from '#in-locale'
import { label, m } from '#messages'
import { isDay, type Day } from '#mandate/calendar.ts'
import { displayKind } from '#mandate/communications/communication.ts'
import { showLetter, type ShownLetter } from '#mandate/communications/show-letter.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { clockWords } from '../../ui/clock-words.ts'
import { day } from '../../ui/format.ts'
import { UsageError, type Cli, type Command } from '../command.ts'
import { referenceOf } from '../letter-options.ts'
import { answer, deskOptions, languageOf, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'letter show',
  summary: 'Show a letter, its clocks as of any day, what moved them, and its replies.',
  usage: 'vigie letter show REFERENCE [--as-of DAY] [--lang LANG] [--json]',
  options: {
    ...deskOptions,
    'as-of': { type: 'string', value: 'DAY', help: 'the clocks as they stood on that day, such as 2016-05-03 (today)' }
  },
  words: Infinity,
  permission: 'see-letter',
  run: async (cli, { values, positionals }) => {
    const reference = referenceOf(positionals)
    const desk = await openDesk(cli, values)
    const asOf = typeof values['as-of'] === 'string' ? values['as-of'] : desk.today
    if (!isDay(asOf)) throw new UsageError(`--as-of is "${asOf}": give a day, such as 2016-05-03.`)
    const language = languageOf(values)
    const { stateName } = await createResolver(desk.db)
    const nameOf = (state: string) => stateName(state, language)
    return answer(cli, values, await showLetter(desk, reference, asOf), (shown) =>
      inLocale(language, () => print(cli, shown, asOf, nameOf))
    )
  }
}

type Shown = ShownLetter['addressees'][number]

function print(
  cli: Cli,
  { letter, addressees, clearance, corrections }: ShownLetter,
  asOf: Day,
  nameOf: (state: string) => string
): void {
  const kind = displayKind(letter.kind, letter.signatories.length)
  cli.print(
    `${letter.reference ?? letter.slug}  ${label('letter_kind', kind) ?? kind}  ${letter.sentOn ?? '?'}  ${label('machine_publication', letter.publication) ?? letter.publication}`
  )
  cli.print(`  ${letter.signatories.join(', ')}`)
  for (const addressee of addressees) {
    const { state, probableState, actorName, clock } = addressee
    const { word, detail } = clockWords(clock, null)
    const name = state ? nameOf(state) : (actorName ?? `${nameOf(probableState!)} (?)`)
    cli.print(`${name}: ${detail === null ? word : `${word}, ${detail}`}`)
    for (const { line } of course(addressee, asOf)) cli.print(`  ${line}`)
  }
  if (clearance) {
    cli.print(`${clearance.text.hash}  ${clearance.text.cutOff}`)
    for (const { signatory, state, onDay } of clearance.asked)
      cli.print(`  ${onDay ?? '?'}  ${signatory}: ${label('machine_clearance', state) ?? state}`)
  }
  for (const { onDay, fields, reason } of corrections) {
    const what = fields.map((field) => label('correction_field', field) ?? field).join(m.letters_comma())
    cli.print(
      `${onDay ?? '?'}  ${m.letters_t_corrected({ what: what || '…' })}  ${reason === 'public-record' ? 'as a file of the public database has it' : reason}`
    )
  }
}

/** What moved the clock and what came back until that day, in the order of days; what has no day comes last. */
function course({ events, deliveries, replies, reminders }: Shown, asOf: Day): { on: Day | null; line: string }[] {
  const moves = events.map(({ kind, onDay, untilDay, reason }) => ({
    on: onDay,
    line: `${onDay}  ${moved(kind, untilDay)}: ${reason}`
  }))
  const went = deliveries.map(({ state, onDay, channel, reason }) => ({
    on: onDay,
    line: [onDay, label('machine_delivery', state), label('delivery_channel', channel), reason]
      .filter(Boolean)
      .join('  ')
  }))
  const came = replies.map(({ receivedOn, form, character, publication, id }) => ({
    on: receivedOn,
    line: `${receivedOn ?? '?'}  ${label('reply_form', form)}  ${label('reply_character', character)}  ${label('machine_publication', publication)}  ${id}`
  }))
  const reminded = reminders.map(({ kind, ordinal, sentOn, channel }) => ({
    on: sentOn,
    line: [
      sentOn,
      kind === 'reminder' ? m.reminder_sent({ ordinal }) : m.reminder_follow_up_sent({ ordinal }),
      channel && label('delivery_channel', channel)
    ]
      .filter(Boolean)
      .join('  ')
  }))
  return [...went, ...moves, ...reminded, ...came]
    .filter(({ on }) => on === null || on <= asOf)
    .toSorted((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'))
}

function moved(kind: Shown['events'][number]['kind'], until: Day | null): string {
  if (kind === 'extension') return m.letters_t_extension({ day: until === null ? '?' : day(until) })
  return kind === 'pause' ? m.letters_t_pause() : m.letters_t_resume()
}
