import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import { addresseeClasses } from '../communications/communication.ts'
import { readLines } from '../intake/notice.ts'
import { writtenOf, yearsOf } from '../reference/treaties.ts'
import { readTreaties, type TreatySaid } from '../reference/treaties.server.ts'
import { languages } from '../languages.ts'
import { may, type Actor } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { parallels, sections } from './draft-document.ts'
import type { Authority } from './authority.ts'
import type { LetterBlock } from './letter-blocks.ts'
import type { Ratifications, StandardOfTheme, Treaty } from './standards.ts'

type Names = Record<string, string>
export interface LetterWords {
  blocks: LetterBlock[]
  treaties: Treaty[]
  /** All States': which one is written to is told to nobody by asking. */
  ratifications: Ratifications
  /** As of which years these are, the first and the last. */
  ratifiedAsOf: [first: number, last: number]
  /** Of each theme what is usually cited. */
  standards: StandardOfTheme[]
  articles: { article: number; subject: Names }[]
  resolutions: { symbol: string; body: string; name: string }[]
  /** The mandate's own titles by language. */
  mandate: Names
  /** By which resolutions it was given and renewed. */
  authorities: Authority[]
}

/**
 * What letters are made of, from the operator's files or the shipped ones: text blocks, and the standards for an annex.
 * The same for every letter, so that the server learns nothing of the one that is being written.
 */
export async function listLetterWords(
  { db, actor, mandate }: { db: Db; actor: Actor; mandate: string },
  folders: readonly string[]
): Promise<Result<LetterWords>> {
  if (!may(actor, 'write-case', { mandate })) return refused('not-allowed')
  const [blocks, treaties, ratifications, standards, articles, resolutions, names, authorities] = await Promise.all([
    readLines(folders, 'letter-blocks.csv', blockLine),
    readLines(folders, 'treaties.csv', treatyLine),
    readTreaties(db, null),
    readLines(folders, 'standards-by-theme.csv', standardLine),
    readLines(folders, 'declaration-articles.csv', articleLine),
    readLines(folders, 'instruments.csv', instrumentLine),
    readLines(folders, 'mandate-names.csv', nameLine),
    readAuthorities(folders)
  ])
  return done({
    blocks,
    treaties,
    ratifications: ratificationsOf(ratifications, treaties),
    ratifiedAsOf: yearsOf(ratifications),
    standards,
    articles,
    resolutions: resolutions.filter(({ kind }) => kind === 'resolution'),
    authorities: authorities.filter((one) => one.mandate === mandate),
    mandate: Object.fromEntries(names.filter(({ code }) => code === mandate).map(({ lang, name }) => [lang, name]))
  })
}

export const readAuthorities = (folders: readonly string[]): Promise<Authority[]> =>
  readLines(folders, 'mandate-resolutions.csv', authorityLine)
const authorityLine = z.object({
  mandate: z.string().min(1),
  resolution: z.string().regex(/^[\w/.-]{3,30}$/),
  adopted: z.iso.date()
})

/** Of a State of which anything is said each treaty has its word: '?' where nothing is said of that one. */
function ratificationsOf(said: readonly TreatySaid[], treaties: readonly Treaty[]): Ratifications {
  const byState = Map.groupBy(said, ({ state }) => state)
  return Object.fromEntries(
    [...byState].map(([state, rows]) => {
      const written = new Map(rows.map((one) => [one.treaty, writtenOf(one)]))
      return [state, Object.fromEntries(treaties.map(({ code }) => [code, written.get(code) ?? '?']))]
    })
  )
}

const filled = z.string().min(1).max(4000)
const some = z.string().transform((text) => text.split(' ').filter(Boolean))
const leads = ['facts-lead', 'concerns-lead', 'questions-lead'] as const
const blockLine = z
  .object({
    block: z.string().regex(/^[a-z-]{1,40}$/),
    section: z.enum([...sections, ...leads]),
    kinds: some,
    addressees: some.pipe(z.array(z.enum(addresseeClasses))),
    themes: some,
    usual: some.pipe(z.array(z.enum(['1', ...parallels]))),
    text_en: filled,
    text_fr: filled,
    text_es: filled
  })
  .transform(({ text_en, text_fr, text_es, usual, ...rest }) => ({
    ...rest,
    usual: usual.includes('1'),
    usualTo: usual.filter((one) => one !== '1'),
    text: { en: text_en, fr: text_fr, es: text_es }
  }))

const inEach = (line: Record<string, unknown>, prefix: string): Names =>
  Object.fromEntries(languages.flatMap((lang) => (line[prefix + lang] ? [[lang, String(line[prefix + lang])]] : [])))
const treatyLine = z
  .looseObject({ treaty: z.string().regex(/^[A-Z0-9-]{2,12}$/), name_en: filled })
  .transform((line) => ({ code: line.treaty, name: inEach(line, 'name_') }))
const standardLine = z.object({ theme: filled, standard: filled, articles: z.string() })
const articleLine = z
  .looseObject({ article: z.coerce.number().int().min(1).max(20), subject_en: filled })
  .transform((line) => ({ article: line.article, subject: inEach(line, 'subject_') }))
const instrumentLine = z
  .object({ symbol: filled, kind: z.string(), body: z.string(), name_en: filled })
  .transform(({ name_en, ...rest }) => ({ ...rest, name: name_en }))
const nameLine = z.object({ code: filled, lang: filled, name: filled })
