import { inLocale } from '#in-locale'
import type { Day } from '#mandate/calendar.ts'
import { errorSentence } from '#messages'
import { crossTabulate } from '#mandate/statistics/cross-tabulate.ts'
import { lowReporting } from '#mandate/statistics/low-reporting.server.ts'
import { measureNames } from '#mandate/statistics/measures.ts'
import { dimensionNames } from '#mandate/statistics/dimensions.ts'
import { loadNames } from '#mandate/statistics/names.ts'
import { readQuery, type QueryError } from '#mandate/statistics/parse-query.ts'
import { scopes, type Scope } from '#mandate/statistics/query.ts'
import { createResolver, type Resolver } from '#mandate/reference/resolve.ts'
import { UsageError, type Cli, type Command, type Values } from '../command.ts'
import { figuresCsv, figuresText } from '../figures-text.ts'
import { inReadersOrder } from '../../ui/figures/readers-order.ts'
import { languageOf } from '../office-desk.ts'
import { readWhere } from '../where-option.ts'

const formats = ['table', 'csv', 'json'] as const

export const command: Command = {
  name: 'statistics',
  summary: 'Cross-tabulate letters, persons, replies, days and reprisals; each figure with its count, base and caveat.',
  usage:
    'vigie statistics [--measure NAME] [--by NAME,NAME] [--where NAME=VALUE,VALUE] [--format table|csv|json] [...]',
  options: {
    measure: { type: 'string', value: 'NAME', help: `${measureNames.join(', ')} (letters)` },
    by: { type: 'string', value: 'NAMES', help: `up to three of ${dimensionNames.join(', ')}` },
    where: {
      type: 'string',
      value: 'NAME=VALUES',
      multiple: true,
      help: 'only such letters, as addressee=EGY,Perú (States by code or by name in any of six languages); may be given several times; the value unassigned is one too'
    },
    from: { type: 'string', value: 'DAY', help: 'first day of sending' },
    to: { type: 'string', value: 'DAY', help: 'last day of sending' },
    years: { type: 'string', value: 'KIND', help: 'reporting (1 December to 30 November) or calendar (reporting)' },
    'as-of': { type: 'string', value: 'DAY', help: 'what happened up to this day, as it is recorded today (today)' },
    scheme: { type: 'string', value: 'NAME', help: 'region scheme (operational-2015)' },
    scope: {
      type: 'string',
      value: 'SCOPE',
      help: 'public: what is released; all: what the office knows, internal (public)'
    },
    format: { type: 'string', value: 'FORMAT', help: 'table, csv or json (table)' },
    lang: { type: 'string', value: 'LANG', help: 'language of a table: en, fr, es, ar, ru, zh (en)' },
    'low-reporting': {
      type: 'string',
      value: 'YEAR-YEAR',
      help: 'instead: States that other sources speak of and few letters concern (needs source-counts)'
    }
  },
  permission: 'see-statistics',
  run: async (cli, { values }) => {
    const format = oneOf('format', cli.json ? 'json' : (values.format ?? 'table'), formats)
    const scope = oneOf('scope', values.scope ?? 'public', scopes)
    const lang = languageOf(values)
    const { db, today } = await cli.context()
    // What is public is asked for with the rights of the public.
    const source = scope === 'public' ? db.public : db.owner
    if (typeof values['low-reporting'] === 'string')
      return printLowReporting(cli, source, { scope, today: today() }, values['low-reporting'])
    const resolver = await createResolver(source)
    const read = await readQuery(source, parameters(values, resolver), { scope, today: today(), strict: true })
    if (!read.ok) throw new UsageError(read.errors.map((error) => sentence(error, lang, resolver)).join('\n'))
    const table = await crossTabulate(source, read.query)
    if (format === 'json') cli.printJson(table)
    else if (format === 'csv') for (const line of figuresCsv(table)) cli.print(line)
    else {
      const names = await loadNames(source, read.query.scheme, read.query.asOf, lang)
      for (const line of inLocale(lang, () => figuresText(inReadersOrder(table, names), names))) cli.print(line)
    }
    return 0
  }
}

function parameters(values: Values, resolver: Resolver): [string, string][] {
  const plain = ['measure', 'by', 'from', 'to', 'years', 'as-of', 'scheme'].flatMap((name) =>
    typeof values[name] === 'string' ? [[name, values[name]] as [string, string]] : []
  )
  const where = (Array.isArray(values.where) ? values.where : []).map((text) => readWhere(String(text), resolver))
  return [...plain, ...where]
}

function oneOf<T extends string>(name: string, value: unknown, allowed: readonly T[]): T {
  if ((allowed as readonly unknown[]).includes(value)) return value as T
  throw new UsageError(`--${name} is "${String(value)}". Allowed: ${allowed.join(', ')}.`)
}

function sentence(error: QueryError, lang: Parameters<typeof inLocale>[0], resolver: Resolver): string {
  const value = error.params.value ?? ''
  if (!(dimensionNames as string[]).includes(error.field))
    return inLocale(lang, () => `--${error.field}: ${errorSentence(error)}`)
  const names = error.field === 'addressee' ? resolver.suggestStates(value).join(', ') : ''
  const said = names ? { code: 'unknown-state-near', params: { value, names } } : error
  return inLocale(lang, () => `--where ${error.field}=${value}: ${errorSentence(said)}`)
}

async function printLowReporting(
  cli: Cli,
  db: Parameters<typeof lowReporting>[0],
  of: { scope: Scope; today: Day },
  text: string
): Promise<number> {
  const match = /^(\d{4})-(\d{4})$/.exec(text)
  if (!match || match[1]! > match[2]!) throw new UsageError('--low-reporting: write the years as 2014-2016.')
  const found = await lowReporting(db, { ...of, from: Number(match[1]), to: Number(match[2]) })
  if (cli.json) cli.printJson(found)
  else if (found.isEmpty)
    cli.print(
      'No counts of other sources are loaded for these years, so nothing can be said. Load reference/source-counts.csv.'
    )
  else
    for (const { state, sources, incidents, letters, isLow } of found.states)
      cli.print(`${state}  ${incidents} incidents in ${sources} sources, ${letters} letters${isLow ? '  LOW' : ''}`)
  return 0
}
