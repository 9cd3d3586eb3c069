import { signHead } from '#platform/log-head.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'log head',
  summary: 'Sign where the log stands today (once a day) and print it, to be kept elsewhere.',
  usage: 'vigie log head [--json]',
  options: {},
  permission: 'verify-log',
  run: async (cli) => {
    const { db, today, now } = await cli.context()
    const { day, seq, hash, signature, public_key } = await signHead(
      db.jobs,
      cli.config.dataFolder,
      cli.config.mandate,
      today(),
      now()
    )
    const head = {
      day,
      seq,
      hash: hash.toString('hex'),
      signature: signature.toString('base64'),
      publicKey: public_key.toString('base64')
    }
    if (cli.json) cli.printJson(head)
    else for (const [name, value] of Object.entries(head)) cli.print(`${name.padEnd(10)} ${value}`)
    return 0
  }
}
