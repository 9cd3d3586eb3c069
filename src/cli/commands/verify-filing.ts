import { verifyFiling } from '#mandate/retention/verify-filing.ts'
import { isDay } from '#mandate/calendar.ts'
import { Refusal, required, UsageError, type Command } from '../command.ts'
import { openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'verify-filing',
  summary: 'Compare a proof of filing with what is kept and with the log.',
  usage: 'vigie verify-filing --day DAY --fingerprint GROUPS [--json]',
  options: {
    day: { type: 'string', value: 'DAY', help: 'the day that stands on the proof, as 2017-03-31' },
    fingerprint: { type: 'string', value: 'GROUPS', help: 'its ten groups of five digits' }
  },
  permission: 'verify-filing',
  more: [
    'It tells no content and no number of a submission. Of what was erased nothing can be told.',
    'Exit status 1 when nothing with this fingerprint is kept, or the log has it not in the set of its day.'
  ],
  run: async (cli, { values }) => {
    const on = required(values, 'day')
    if (!isDay(on)) throw new UsageError('--day takes a day, as 2017-03-31.')
    const print = required(values, 'fingerprint').match(/\d{5}/g)?.join(' ') ?? ''
    if (print.length !== 59) throw new UsageError('--fingerprint takes ten groups of five digits.')
    const checked = await verifyFiling(await openDesk(cli, values), { on, print })
    if (!checked.ok) throw new Refusal(checked.errors[0]!.code)
    if (cli.json) cli.printJson({ day: on, found: checked.value })
    else cli.print(sentences[checked.value])
    return checked.value === 'in-the-log' || checked.value === 'not-committed-yet' ? 0 : 1
  }
}

const sentences = {
  'in-the-log':
    'A sealed submission with this fingerprint came on that day, is kept, and stands in the log’s set of that day.',
  'not-committed-yet':
    'A sealed submission with this fingerprint came on that day and is kept; the log has its day from the next night on.',
  'not-in-the-log':
    'A sealed submission with this fingerprint is kept, but the log’s set of that day DOES NOT have it: run vigie log verify, and compare with a backup.',
  none: 'Nothing that is kept of that day has this fingerprint. What was erased can’t be told from what never came.'
}
