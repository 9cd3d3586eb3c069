import { required, type Command } from '../command.ts'
import { newFile } from '../place-of-file.ts'
import { readOpener, writeOpener } from '../write-opener.ts'

export const command: Command = {
  name: 'opener',
  summary: 'Write the one page that opens a sealed export with the recovery sheet, without a network.',
  usage: 'vigie opener --to FILE [--json]',
  options: { to: { type: 'string', value: 'FILE', help: 'where it goes, such as opener.html' } },
  permission: 'read-released',
  more: [
    'It holds no secret and asks for nothing from anywhere: keep it beside the exports, with its SHA-256 elsewhere.'
  ],
  examples: ['vigie opener --to opener.html'],
  run: async (cli, { values }) => {
    const written = writeOpener(newFile(required(values, 'to')), readOpener())
    if (cli.json) cli.printJson(written)
    else {
      cli.print(`${written.file}: ${(written.bytes / 1000).toFixed(0)} kB.`)
      cli.print(`SHA-256 ${written.sha256}`)
    }
    return 0
  }
}
