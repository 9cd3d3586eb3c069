import { once } from 'node:events'
import type { Exported, ExportFormat, ExportOptions } from '#mandate/communications/export/export-letters.ts'
import type { Db } from '#platform/db.ts'
import { UsageError, type Cli, type Option, type Values } from './command.ts'
import { languageOf } from './office-desk.ts'

export const exportOptions: Record<string, Option> = {
  format: {
    type: 'string',
    value: 'FORMAT',
    help: 'csv, which can be imported again, or jsonl with all that is known of each letter (csv)'
  },
  scope: { type: 'string', value: 'SCOPE', help: 'public: what is released; all: what the office has sent (public)' },
  lang: { type: 'string', value: 'LANG', help: 'language of the names of States: en, fr, es, ar, ru, zh (en)' }
}

/** Writes an export to standard output as fast as it is read there. */
export async function runExport(
  cli: Cli,
  values: Values,
  run: (db: Db, options: ExportOptions) => AsyncGenerator<string, Exported>
): Promise<number> {
  const format = oneOf(values, 'format', ['csv', 'jsonl'], cli.json ? 'jsonl' : 'csv') as ExportFormat
  const scope = oneOf(values, 'scope', ['public', 'all'], 'public') as ExportOptions['scope']
  const { db } = await cli.context()
  // The public's own role reads what is public: it can see nothing else.
  const lines = run(scope === 'public' ? db.public : db.owner, { format, scope, lang: languageOf(values) })
  for (;;) {
    const next = await lines.next()
    if (next.done) {
      cli.say(
        `${next.value.letters} exported${next.value.leftOut ? `, ${next.value.leftOut} left out that have no reference or no date` : ''}.`
      )
      return 0
    }
    if (!process.stdout.write(next.value)) await once(process.stdout, 'drain')
  }
}

function oneOf(values: Values, name: string, choices: string[], byDefault: string): string {
  const value = typeof values[name] === 'string' ? values[name] : byDefault
  if (choices.includes(value)) return value
  throw new UsageError(`--${name} is "${value}": give one of ${choices.join(', ')}.`)
}
