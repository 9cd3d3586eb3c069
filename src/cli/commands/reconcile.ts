import { createReadStream, existsSync } from 'node:fs'
import { inLocale } from '#in-locale'
import { m } from '#messages'
import type { Compared } from '#mandate/statistics/reconcile/compare.ts'
import { parseDeclared, readDeclared, readReports } from '#mandate/statistics/reconcile/read-declared.server.ts'
import { differences, reconcile, type Reconciliation } from '#mandate/statistics/reconcile/reconcile.ts'
import { loadNames, type Names } from '#mandate/statistics/names.ts'
import { defaultScheme, scopes, type Scope } from '#mandate/statistics/query.ts'
import { labelled, number } from '../../ui/format.ts'
import {
  causeText,
  computedText,
  declaredText,
  findingText,
  paragraphText,
  reconciledText
} from '../../ui/reconcile/words.ts'
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
  words: 1,
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
    labelled(m.figures_reconcile_report(), result.report),
    labelled(m.figures_reconcile_findings(), number(result.findings.length)),
    reconciledText(agree, result.compared.length - agree),
    '',
    ...result.findings.map((finding) => {
      const { paragraph, figures } = finding
      const first = figures.slice(0, 6).join(', ')
      return `${m.figures_reconcile_paragraph()} ${paragraphText(paragraph)}  ${findingText(finding, names)} [${first}${figures.length > 6 ? ', …' : ''}]`
    }),
    '',
    ...aligned([head(), ...rows.map(row)], 1)
  ]
}

const row = (each: Compared): string[] => [
  each.id,
  declaredText(each),
  computedText(each.inWindow, each.unit),
  computedText(each.inYears, each.unit),
  causeText(each)
]

const head = (): string[] => [
  m.figures_reconcile_figure(),
  m.figures_reconcile_declared(),
  m.figures_reconcile_in_window(),
  m.figures_reconcile_in_years(),
  m.figures_reconcile_cause()
]
