import { createReadStream, existsSync } from 'node:fs'
import { inLocale, label } from '#messages'
import type { Compared, Computed } from '#mandate/statistics/reconcile/compare.ts'
import { parseDeclared, readDeclared, readReports } from '#mandate/statistics/reconcile/read-declared.server.ts'
import { differences, reconcile, type Reconciliation } from '#mandate/statistics/reconcile/reconcile.ts'
import { percentText } from '#mandate/statistics/reconcile/declared.ts'
import { loadNames, type Names } from '#mandate/statistics/names.ts'
import { defaultScheme, scopes, type Scope } from '#mandate/statistics/query.ts'
import { findingText } from '../../ui/reconcile/words.ts'
import { Refusal, UsageError, type Command } from '../command.ts'
import { aligned } from '../figures-text.ts'
import { languageOf } from '../office-desk.ts'

export const command: Command = {
  name: 'reconcile',
  summary:
    "Set a report's declared figures beside the record and against each other; print each difference with its cause.",
  usage: 'vigie reconcile [REPORT] [--declared FILE] [--scope public|all] [--as-of DAY] [--all] [--lang LANG] [--json]',
  options: {
    declared: {
      type: 'string',
      value: 'FILE',
      help: 'declared figures from this file, in the shape of reference/declared/*.csv, instead of those loaded'
    },
    scope: { type: 'string', value: 'SCOPE', help: 'public: released letters; all: what the office knows (public)' },
    'as-of': { type: 'string', value: 'DAY', help: 'the day as of which the record is read (today)' },
    all: { type: 'boolean', help: 'also the figures that agree' },
    lang: { type: 'string', value: 'LANG', help: 'language of the sentences: en, fr, es, ar, ru, zh (en)' }
  },
  permission: 'reconcile-figures',
  // Differences are what is asked for, not a failure: the exit status is 0 with them and without.
  run: async (cli, { values, positionals }) => {
    const lang = languageOf(values)
    const scope = (values.scope ?? 'public') as Scope
    if (!scopes.includes(scope)) throw new UsageError(`--scope is "${String(scope)}". Allowed: ${scopes.join(', ')}.`)
    const { db, today } = await cli.context()
    const source = scope === 'public' ? db.public : db.owner
    const reports = await readReports(source)
    const report = positionals[0] ?? reports[0]
    const file = typeof values.declared === 'string' ? values.declared : null
    if (file && !existsSync(file)) throw new Refusal(`The file ${file} cannot be read.`)
    if (!report && !file)
      throw new Refusal(
        'No declared figures are loaded: put them in reference/declared and run vigie reference load, or name a file with --declared.'
      )
    const declared = file
      ? await parseDeclared(report ?? file, createReadStream(file))
      : await readDeclared(source, report!)
    if (declared.length === 0)
      throw new Refusal(`There are no declared figures of ${report ?? file}. Loaded: ${reports.join(', ') || 'none'}.`)
    const asOf = typeof values['as-of'] === 'string' ? values['as-of'] : today()
    const result = await reconcile(source, report ?? file!, declared, { scope, asOf })
    if (cli.json) {
      cli.printJson(result)
      return 0
    }
    const names = await loadNames(source, defaultScheme, asOf, lang)
    for (const line of inLocale(lang, () => lines(result, values.all === true, names))) cli.print(line)
    return 0
  }
}

function lines(result: Reconciliation, all: boolean, names: Names): string[] {
  const rows = all ? result.compared : differences(result)
  const agree = result.compared.length - differences(result).length
  return [
    `${result.report}: ${result.findings.length} findings in the report itself; ${agree} of ${result.compared.length} figures agree with the record.`,
    '',
    ...result.findings.map((finding) => {
      const { paragraph, figures } = finding
      const first = figures.slice(0, 6).join(', ')
      return `para. ${paragraph}  ${findingText(finding, names)} [${first}${figures.length > 6 ? ', …' : ''}]`
    }),
    '',
    ...aligned([['figure', 'declared', 'in its window', 'in its years', 'cause'], ...rows.map(row)], 1)
  ]
}

const row = (each: Compared): string[] => [
  each.id,
  each.declared === null
    ? '–'
    : `${each.approximate ? 'ca ' : ''}${each.declared}${each.unit === 'percent' ? ' %' : ''}`,
  computed(each.inWindow, each.unit),
  computed(each.inYears, each.unit),
  label('statistics_cause', each.cause) ?? each.cause
]

function computed({ value, count, base }: Computed, unit: Compared['unit']): string {
  if (value === null) return '–'
  return unit === 'percent' ? `${percentText(value)} % (${count}/${base})` : String(count)
}
