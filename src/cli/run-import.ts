import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inLocale } from '#in-locale'
import { errorSentence, label, m, type Locale } from '#messages'
import type { Imported } from '#mandate/import/account.ts'
import type { Importing, ImportResult } from '#mandate/import/importing.ts'
import type { NoteCode } from '#mandate/import/problem.ts'
import { openOneConnection } from '#platform/one-connection.ts'
import { openPostgres } from '#platform/open-postgres.ts'
import { Refusal, UsageError, type Cli, type Option, type Values } from './command.ts'
import { byOption, languageOf } from './office-desk.ts'
import { whoActs } from './operator.ts'
import { RejectsFile } from './rejects-file.ts'
import { rows, tellProgress } from './tell-progress.ts'

export const importOptions: Record<string, Option> = {
  'dry-run': { type: 'boolean', help: 'check the whole file and say what would happen; write nothing' },
  rejects: {
    type: 'string',
    value: 'FILE',
    help: 'where rows that are not taken go, to be mended and fed back (in the data folder: rejects/FILE.rejects.csv)'
  },
  by: { ...byOption, help: 'who imports, and so releases what is public already (your user name here)' },
  lang: { type: 'string', value: 'LANG', help: 'language of the reasons: en, fr, es, ar, ru, zh (en)' }
}

type Run = (importing: Importing) => Promise<ImportResult>

const one = {
  letters: 'letter',
  recommendations: 'recommendation',
  resolutions: 'resolution',
  rows: 'row'
} as const
type Things = keyof typeof one

/** What all imports share: the file, the connection, progress, rejects, the account of it all. */
export async function runImport(
  cli: Cli,
  values: Values,
  positionals: string[],
  run: Run,
  things: Things = 'letters'
): Promise<number> {
  const [file] = positionals
  if (file === undefined) throw new UsageError('Say which file.')
  if (!existsSync(file) || !statSync(file).isFile()) throw new Refusal(`There is no file ${file}.`)
  const locale = languageOf(values)
  const dryRun = values['dry-run'] === true
  const context = await cli.context()
  const postgres = await openPostgres(cli.config, { onWait: cli.say })
  const connection = await openOneConnection({ url: postgres.url, role: 'vigie_owner' })
  const rejects = new RejectsFile(
    typeof values.rejects === 'string'
      ? values.rejects
      : join(cli.config.dataFolder, 'rejects', `${basename(file).replace(/\.csv$/i, '')}.rejects.csv`),
    locale,
    { isWritten: !dryRun }
  )
  const progress = tellProgress(cli)
  try {
    const result = await run({
      open: () => createReadStream(file, { highWaterMark: 262_144 }),
      connection,
      mandate: cli.config.mandate,
      actor: whoActs(values),
      today: context.today(),
      now: context.now(),
      dryRun,
      onHeader: (names) => rejects.begin(names),
      onRejected: (rejected) => rejects.add(rejected),
      onProgress: progress.tell
    })
    progress.end()
    const written = await rejects.end()
    const dataFolder = cli.config.databaseUrl ? null : cli.config.dataFolder
    if (cli.json) cli.printJson({ ...result, rejectsFile: written, dataFolder })
    else if (result.ok) account(cli, result, { summary: rejects.summary(), file: written }, locale, things)
    if (!cli.json) cli.print(dataFolder ? `Data folder: ${dataFolder}` : 'Database: the one that DATABASE_URL names.')
    if (!result.ok && !cli.json)
      for (const error of result.errors) cli.say(inLocale(locale, () => errorSentence(error)))
    return result.ok && (result.rejected < result.rows || result.rows === 0) ? 0 : 1
  } finally {
    await rejects.drop()
    await connection.close()
    await postgres.release()
  }
}

function account(
  cli: Cli,
  result: Imported,
  rejects: { summary: string[]; file: string | null },
  locale: Locale,
  things: Things
): void {
  const would = result.written ? '' : 'would be '
  cli.print(
    `${rows(result.rows)}: ${result.added} ${result.added === 1 ? one[things] : things} ${would}added, ${result.changed} ${would}changed, ${result.unchanged} unchanged, ${result.rejected} rejected.`
  )
  if (result.changedIds.length > 0) {
    const more = result.changed - result.changedIds.length
    cli.print(`Changed: ${result.changedIds.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`)
  }
  if (result.others)
    cli.print(`${result.others} replies and reminders ${would}kept as entries of the record; they answer no letter.`)
  if (result.uncertain)
    cli.print(
      `${result.uncertain} of the letters are to a State that is not sure: kept apart, in no country page and no rate.`
    )
  if (result.written && things === 'recommendations' && result.added + result.changed > 0)
    cli.print('Lists and figures have them now; while Vigie runs, the search does within a minute.')
  if (result.replies)
    cli.print(
      `${result.replies} ${result.replies === 1 ? 'reply' : 'replies'} ${would}linked to ${result.replies === 1 ? 'its letter' : 'their letters'}.`
    )
  if (result.added && things === 'letters')
    cli.print(
      `Of the letters added, ${result.publicNow} ${!result.written ? 'would be' : result.publicNow === 1 ? 'is' : 'are'} public at once and ${result.held} held back.`
    )
  inLocale(locale, () => {
    for (const [note, count] of Object.entries(result.notes))
      cli.print(
        `${count}: ${label('import_note', note) ?? note} (${linesOf(result.noteLines[note as NoteCode] ?? [])})`
      )
    const unknown = Object.entries(result.unknownWords).toSorted(([, a], [, b]) => b - a)
    if (unknown.length > 0) {
      const words = unknown.slice(0, 30).map(([word, count]) => `${word} (${count})`)
      cli.print(m.import_unknown_words({ words: `${words.join('; ')}${unknown.length > 30 ? ' …' : ''}` }))
    }
    if (result.ignoredColumns.length)
      cli.print(`${label('import_note', 'columns-ignored')}: ${result.ignoredColumns.join(', ')}`)
  })
  for (const line of rejects.summary) cli.print(line)
  if (rejects.file)
    cli.print(`The rejected rows, each with its reason, are in ${rejects.file}: mend them there and import that file.`)
  if (!result.written) cli.print('This was a dry run: nothing was written.')
}

/** The first ten; all of them are told with --json. */
function linesOf(lines: readonly number[]): string {
  const more = lines.length > 10 ? ' …' : ''
  return m.import_lines({ lines: `${lines.slice(0, 10).join(', ')}${more}` })
}
