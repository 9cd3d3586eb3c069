import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { makeIdentity } from '#platform/backup/recipients.ts'
import { Refusal, required, type Command } from '../command.ts'

export const command: Command = {
  name: 'keys new',
  summary: 'Make a recovery identity in a file, and print the recipient to seal backups to.',
  usage: 'vigie keys new --to FILE [--json]',
  options: {
    to: {
      type: 'string',
      value: 'FILE',
      help: 'where the secret identity goes; move it off this machine, and keep it twice'
    }
  },
  permission: 'make-backup',
  run: async (cli, { values }) => {
    const file = resolve(required(values, 'to'))
    if (existsSync(file)) throw new Refusal(`${file} is there already: name another, so that no identity is lost.`)
    const { identity, recipient } = await makeIdentity()
    writeFileSync(file, `# recipient: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx', flush: true })
    if (cli.json) cli.printJson({ file, recipient })
    else {
      cli.print(recipient)
      cli.say(
        `The secret identity is in ${file}. Whoever has it opens every backup sealed to this recipient; without it nobody does. Move it off this machine.`
      )
    }
    return 0
  }
}
