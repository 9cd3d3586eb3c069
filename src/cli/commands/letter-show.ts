import { inLocale, label, m } from '#messages'
import { isDay } from '#mandate/calendar.ts'
import { displayKind } from '#mandate/communications/communication.ts'
import type { ClockReading } from '#mandate/communications/deadlines.ts'
import { showLetter, type ShownLetter } from '#mandate/communications/show-letter.ts'
import { UsageError, type Cli, type Command } from '../command.ts'
import { answer, deskOptions, languageOf, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'letter show',
  summary: 'Show a letter, its clocks as of any day, what moved them, and its replies.',
  usage: 'vigie letter show REFERENCE [--as-of DAY] [--lang LANG] [--json]',
  options: {
    ...deskOptions,
    'as-of': { type: 'string', value: 'DAY', help: 'the clocks as they stood on that day, such as 2016-05-03 (today)' }
  },
  permission: 'see-letter',
  run: async (cli, { values, positionals }) => {
    // A reference has spaces in it: quoted or not, it is one.
    const reference = positionals.join(' ')
    if (reference === '') throw new UsageError('Say which letter, by its reference: AL PAK 5/2016.')
    const desk = await openDesk(cli, values)
    const asOf = typeof values['as-of'] === 'string' ? values['as-of'] : desk.today
    if (!isDay(asOf)) throw new UsageError(`--as-of is "${asOf}": give a day, such as 2016-05-03.`)
    const language = languageOf(values)
    return answer(cli, values, await showLetter(desk, reference, asOf), (shown) =>
      inLocale(language, () => print(cli, shown))
    )
  }
}

function print(cli: Cli, { letter, addressees }: ShownLetter): void {
  const kind = displayKind(letter.kind, letter.signatories.length)
  cli.print(
    `${letter.reference ?? letter.slug}  ${label('letter_kind', kind) ?? kind}  ${letter.sentOn ?? '?'}  ${label('machine_publication', letter.publication) ?? letter.publication}`
  )
  cli.print(`  ${letter.signatories.join(', ')}`)
  for (const { state, probableState, actorName, clock, events, replies } of addressees) {
    cli.print(`${state ?? actorName ?? `${probableState} (?)`}: ${clockLine(clock)}`)
    for (const event of events)
      cli.print(`  ${event.onDay}  ${event.kind}${event.untilDay ? ` ${event.untilDay}` : ''}`)
    for (const reply of replies)
      cli.print(
        `  ${reply.receivedOn ?? '?'}  ${label('reply_form', reply.form)}  ${label('reply_character', reply.character)}  ${label('machine_publication', reply.publication)}  ${reply.id}`
      )
  }
}

function clockLine({ state, dueOn, days }: ClockReading): string {
  const count = days ?? 0
  const word = label('clock_state', state) ?? state
  if (state === 'waiting' || state === 'paused') return `${word}, ${dueOn}, ${m.clock_days_left({ count })}`
  if (state === 'overdue') return `${word}, ${dueOn}, ${m.clock_days_over({ count })}`
  return days === null ? word : `${word}, ${m.clock_days_taken({ count })}`
}
