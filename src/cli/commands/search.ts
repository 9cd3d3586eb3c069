import { inLocale } from '#in-locale'
import { errorSentence, m } from '#messages'
import { languages as langs } from '#mandate/languages.ts'
import { kinds } from '#mandate/search/kinds.ts'
import type { Lang } from '#mandate/search/passage.ts'
import { asIndexed, unknownValues } from '#mandate/search/filters.ts'
import { search, type SearchResult } from '#mandate/search/search.ts'
import type { Segment } from '#mandate/search/highlight.ts'
import { UsageError, type Cli, type Command, type Values } from '../command.ts'

const filterNames = ['state', 'year', 'kind', 'mandate'] as const

export const command: Command = {
  name: 'search',
  summary: 'Search all that is released, in six languages: "words together", -without, references.',
  usage:
    'vigie search WORDS [--in LANG] [--state CODE] [--year YEAR] [--kind KIND] [--mandate CODE] [--limit N] [--cursor NEXT] [--json]',
  options: {
    lang: {
      type: 'string',
      value: 'LANG',
      help: 'your language (en, fr, es, ar, ru, zh): what is written in it comes first'
    },
    in: { type: 'string', value: 'LANG', help: 'only what is written in this language' },
    state: { type: 'string', value: 'CODE', help: 'only what concerns this State (three letters)', multiple: true },
    year: { type: 'string', value: 'YEAR', help: 'only of this year', multiple: true },
    kind: {
      type: 'string',
      value: 'KIND',
      help: `only of one kind: ${kinds.join(', ')}`,
      multiple: true
    },
    mandate: { type: 'string', value: 'CODE', help: 'only what this mandate signed', multiple: true },
    newest: { type: 'boolean', help: 'newest first, not by how well the words fit' },
    limit: { type: 'string', value: 'N', help: 'so many on a page, at most 100 (20)' },
    cursor: { type: 'string', value: 'NEXT', help: 'the page after the one that printed this' }
  },
  words: Infinity,
  permission: 'search-released',
  run: async (cli, { values, positionals }) => {
    const { db } = await cli.context()
    const q = positionals.join(' ')
    const lang = langOf(values, 'lang') ?? 'en'
    const filters = await asIndexed(db.public, {
      lang: langOf(values, 'in'),
      ...Object.fromEntries(filterNames.map((name) => [name, values[name] as string[] | undefined]))
    })
    const unknown = await unknownValues(db.public, filters)
    if (unknown.length > 0)
      throw new UsageError(
        unknown.map((one) => `--${one.field}: ${inLocale(lang, () => errorSentence(one))}`).join('\n')
      )
    const result = await search(db.public, {
      q,
      lang,
      filters,
      limit: Number(values.limit ?? 20),
      cursor: values.cursor as string | undefined,
      sort: values.newest ? 'newest' : 'relevance'
    })
    if (cli.json) cli.printJson(result)
    else print(cli, result, { q, lang })
    return 0
  }
}

function langOf(values: Values, name: string): Lang | undefined {
  const value = values[name]
  if (value === undefined) return undefined
  const lang = langs.find((one) => one === value)
  if (!lang) throw new UsageError(`--${name} is "${String(value)}": give one of ${langs.join(', ')}.`)
  return lang
}

function print(
  cli: Cli,
  { hits, count, next, didYouMean, hasAll, tookNothing }: SearchResult,
  { q, lang }: { q: string; lang: Lang }
): void {
  if (tookNothing) cli.say('There is no word in this to look for.')
  if (!hasAll)
    cli.say(
      inLocale(lang, () =>
        didYouMean ? m.search_meant_instead({ query: q, meant: didYouMean }) : m.search_some_words({ query: q })
      )
    )
  for (const { subject, kind, lang, day, title, text, invented, probableStates } of hits) {
    const uncertain = probableStates.length > 0 ? `  (${probableStates.join(', ')} not certain)` : ''
    cli.print(`${day}  ${kind}  ${lang}  ${subject}${invented ? '  (invented)' : ''}${uncertain}`)
    cli.print(`    ${marked(cli, title)}`)
    if (text.length > 0) cli.print(`    ${marked(cli, text)}`)
  }
  cli.print(count.more ? `More than ${count.value} found.` : `${count.value} found.`)
  if (next) cli.print(`The next page: --cursor ${next}`)
}

function marked(cli: Cli, segments: Segment[]): string {
  // Control characters of a text must not reach the terminal.
  const plain = (text: string) => text.replace(/\p{Cc}+/gu, ' ')
  return segments
    .map(({ text, hit }) => (hit && cli.isTerminal ? `\u001b[1m${plain(text)}\u001b[22m` : plain(text)))
    .join('')
}
