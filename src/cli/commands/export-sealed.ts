import { Readable } from 'node:stream'
import { exportSealed } from '#mandate/recovery/export-sealed.ts'
import { writeTar } from '#platform/archive/write-tar.ts'
import { filePlaces } from '#platform/files/places.ts'
import { readPart } from '#platform/files/read-part.ts'
import { Refusal, required, type Cli, type Command } from '../command.ts'
import { deskOptions, languageOf, openDesk, sentence } from '../office-desk.ts'
import { newFile } from '../place-of-file.ts'
import { readOpener, writeOpener } from '../write-opener.ts'

export const command: Command = {
  name: 'export-sealed',
  summary:
    'Write all that defenders sent and officers sealed into one file, still sealed, for the recovery sheet to open.',
  usage: 'vigie export-sealed --to FILE [--opener FILE] [--mandate CODE] [--by NAME] [--lang LANG] [--json]',
  options: {
    to: { type: 'string', value: 'FILE', help: 'where it goes, such as sealed.tar' },
    opener: { type: 'string', value: 'FILE', help: 'writes the page that opens it as well, such as opener.html' },
    mandate: { type: 'string', value: 'CODE', help: 'whose matters (the mandate of this instance)' },
    ...deskOptions
  },
  permission: 'export-sealed',
  more: [
    'Nothing is opened on the way: this machine holds no key. Whoever has the file and the recovery sheet, or as many shares as are needed, reads everything.',
    'Open it with the page that --opener or vigie opener writes, on a computer without a network.'
  ],
  examples: [
    'vigie export-sealed --to sealed.tar --opener opener.html',
    'vigie export-sealed --to /mnt/safe/sealed.tar --mandate defenders --json'
  ],
  run: async (cli, { values }) => {
    const to = newFile(required(values, 'to'))
    const opener = typeof values.opener === 'string' ? { file: newFile(values.opener), page: readOpener() } : null
    const desk = await openDesk(cli, values)
    const mandate = typeof values.mandate === 'string' ? values.mandate : desk.mandate
    const places = filePlaces(cli.config.dataFolder)
    const written = await writeTar(to, async (tar) => {
      const result = await exportSealed(
        { ...desk, mandate },
        {
          ...tar,
          readPart: async (upload, index) => {
            const part = await readPart(places, { upload, index })
            return part && { size: part.size, bytes: Readable.fromWeb(part.bytes as never) }
          },
          progress: progressOn(cli)
        }
      )
      if (!result.ok) throw new Refusal(result.errors.map((error) => sentence(error, languageOf(values))).join('\n'))
      return result.value
    })
    const { filled, ...file } = written
    const page = opener && writeOpener(opener.file, opener.page)
    if (cli.json) cli.printJson({ ...file, submissions: filled.submissions, missing: filled.missing, opener: page })
    else {
      cli.print(
        `${file.file}: ${filled.submissions} submissions, ${(file.bytes / 1e6).toFixed(1)} MB, all of it sealed.`
      )
      cli.print(`SHA-256 ${file.sha256}`)
      if (page) cli.print(`${page.file}: the page that opens it. SHA-256 ${page.sha256}`)
      cli.say('Write both down apart from the files: they tell later that nobody has changed them.')
    }
    for (const name of filled.missing) cli.say(`${name} is on record and not on this disk: it is not in the export.`)
    return filled.missing.length ? 1 : 0
  }
}

function progressOn(cli: Cli): (done: number, of: number) => void {
  let said = 0
  return (done, of) => {
    if (!cli.isTerminal || cli.json || (done < of && Date.now() - said < 200)) return
    said = Date.now()
    process.stderr.write(`\r${done} of ${of} submissions${done === of ? '\n' : ''}`)
  }
}
