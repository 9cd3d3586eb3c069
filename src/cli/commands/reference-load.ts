import { errorSentence } from '#messages'
import { loadReference } from '#mandate/reference/load-reference.ts'
import { indexRegisters } from '#mandate/registers/index-registers.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'reference load',
  summary: 'Load reference data (States, region schemes, mandates ...) if its files have changed.',
  usage: 'vigie reference load [--from FOLDER] [--json]',
  options: {
    from: {
      type: 'string',
      value: 'FOLDER',
      help: "files that take the place of those of the same name; else the data folder's reference/"
    }
  },
  permission: 'load-reference',
  run: async (cli, { values }) => {
    const { db } = await cli.context()
    const folders = cli.config.referenceFolders
    const loaded = await loadReference(db.owner, typeof values.from === 'string' ? [values.from, ...folders] : folders)
    if (loaded.ok && loaded.changed) await indexRegisters(db.owner)
    if (cli.json) cli.printJson(loaded)
    else if (!loaded.ok) {
      for (const error of loaded.errors) cli.say(errorSentence(error))
      cli.say('Nothing was loaded; what was loaded before stands.')
    } else if (!loaded.changed) cli.print('Nothing has changed.')
    else {
      for (const { table, key } of loaded.kept)
        cli.say(`Kept, although it is gone from its file, because something refers to it: ${table} ${key}`)
      cli.print(
        `${loaded.rows} rows from ${loaded.files.length} files: ${loaded.added} added, ${loaded.updated} updated, ${loaded.removed} removed.`
      )
    }
    return loaded.ok ? 0 : 1
  }
}
