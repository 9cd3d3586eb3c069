import { verifyLog } from '#platform/verify-log.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'log verify',
  summary: 'Read the whole log and check every link, payload and signed head.',
  usage: 'vigie log verify [--json]',
  options: {},
  permission: 'verify-log',
  run: async (cli) => {
    const { db } = await cli.context()
    const report = await verifyLog(db.owner)
    if (cli.json) cli.printJson(report)
    else {
      cli.print(`${report.events} events, ${report.erased} with their payload erased, ${report.heads} signed heads.`)
      if (report.last) cli.print(`The last is ${report.last.seq}: ${report.last.hash}`)
      for (const { seq, problem } of report.problems) cli.print(`Event ${seq}: ${sentences[problem]}`)
      cli.print(report.ok ? 'The log verifies.' : 'The log DOES NOT verify: it was changed by something other than Vigie. Keep it as it is, and compare with a backup.')
    }
    return report.ok ? 0 : 1
  }
}

const sentences = {
  missing: 'is missing.',
  'previous-hash': 'does not follow from the one before it.',
  hash: 'is not what its hash says.',
  payload: 'has another payload than the one it was committed to.',
  'head-differs': 'is not what was signed as the head of its day.',
  'head-signature': 'a signed head of it has a wrong signature.',
  'head-beyond-end': 'was signed as a head, and the log ends before it.'
}
