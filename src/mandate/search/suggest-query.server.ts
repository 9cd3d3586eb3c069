import { sql } from 'kysely'
import { fold } from '#mandate/reference/fold.ts'
import { editDistance } from '#mandate/reference/edit-distance.ts'
import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { allOf, compileQuery } from './compile-query.server.ts'
import { adjectivesOfStates, elidedNames } from './name-states.server.ts'
import { readThings } from './name-things.server.ts'
import type { Term } from './parse-query.ts'
import type { Lang } from './passage.ts'

/**
 * The query with its unknown words put right by the words of published text, whether that finds anything, and whether a word
 * that was put right names something; null where nothing is to be put right.
 */
export async function suggestQuery(
  db: Db,
  terms: Term[],
  reader: Lang,
  filter: string | null
): Promise<{ query: string; finds: boolean; names: boolean } | null> {
  const mended: Term[] = []
  let isMended = false
  const adjectives = await adjectivesOfStates(db, terms)
  for (const [at, term] of terms.entries()) {
    const isRight = term.excluded || adjectives.has(at)
    const texts = await Promise.all(
      term.text.split(' ').map((word) => (isRight ? Promise.resolve(word) : mendWord(db, word, term.langs)))
    )
    const text = texts.join(' ')
    isMended ||= text !== term.text
    mended.push({ ...term, text })
  }
  if (!isMended) return null
  const { wider, without } = await compileQuery(db, mended, reader)
  const query = allOf([wider, without && `!(${without})`, filter])
  const { rows } = await sql`select from released.passage where vector @@ ${query}::tsquery limit 1`.execute(db)
  const names = await readNamesIn(db, reader)
  const isName = ({ text }: Term, at: number) =>
    text !== terms[at]!.text && text.split(' ').every((word) => names.has(fold(word)))
  return { query: mended.map(shown).join(' '), finds: rows.length > 0, names: mended.some(isName) }
}

const shown = ({ text, phrase, excluded }: Term) => `${excluded ? '-' : ''}${phrase ? `"${text}"` : text}`

async function mendWord(db: Db, word: string, langs: Lang[]): Promise<string> {
  if (/\d/.test(word)) return word
  return langs.includes('zh') ? mendChinese(db, word) : mendLetters(db, word, langs)
}

async function mendLetters(db: Db, word: string, langs: Lang[]): Promise<string> {
  if (word.length < 4 || word.length > 40) return word
  const { rows } = await sql<{ folded: string; word: string | null; passages: number; known: boolean }>`
    select search.fold(${word}) as folded, l.word, l.passages,
      exists (select from released.search_word w where w.word = search.fold(${word}) and w.lang = any (${langs}::text[])) as known
    from (select) as one left join lateral search.words_like(search.fold(${word}), ${langs}::text[]) as l on true`.execute(
    db
  )
  const asked = fold(word)
  const names = await readNames(db)
  if (rows[0]?.known || names.has(asked)) return word
  const most = word.length < 6 ? 1 : word.length < 10 ? 2 : 3
  const near = rows.flatMap(({ folded, word: candidate, passages }) => {
    if (candidate === null) return []
    const distance = editDistance(folded, candidate, most)
    return distance <= most ? [{ candidate, distance, passages }] : []
  })
  for (const candidate of names) {
    const distance = Math.abs(candidate.length - asked.length) > most ? Infinity : editDistance(asked, candidate, most)
    if (distance > 0 && distance <= most) near.push({ candidate, distance, passages: Infinity })
  }
  // Nearest first; of equals what names something, then the one that more passages have.
  return near.toSorted((a, b) => a.distance - b.distance || b.passages - a.passages)[0]?.candidate ?? word
}

/** Words in names of things and of States, which published texts need not have. */
const readNames = (db: Db): Promise<ReadonlySet<string>> =>
  whileUnchanged(db, 'words of names', async () => {
    const { rows } = await sql<{
      name: string
    }>`select name from reference.state_name union select alias from reference.state_alias`.execute(db)
    const elided = (await elidedNames(db)).keys()
    const names = [...(await readThings(db)).named.keys(), ...elided, ...rows.map(({ name }) => fold(name))]
    return new Set(names.flatMap((name) => name.split(' ')).filter((word) => word.length >= 4))
  })

/** Those of one language: what is put right by them alone is not turned into a word of another. */
const readNamesIn = (db: Db, lang: Lang): Promise<ReadonlySet<string>> =>
  whileUnchanged(db, `words of names in ${lang}`, async () => {
    const { rows } = await sql<{ words: string | null }>`
      select words ->> ${lang} as words from reference.search_word union select labels ->> ${lang} from reference.vocabulary where list in ('theme', 'group')
      union select name from reference.state_name where lang = ${lang}`.execute(db)
    return new Set(rows.flatMap(({ words }) => fold((words ?? '').replaceAll(';', ' ')).split(' ')))
  })

/** Chinese: one character that is wrong is put right by those that stand between its neighbours in published text. */
async function mendChinese(db: Db, word: string): Promise<string> {
  const characters = [...word]
  if (characters.length < 2) return word
  const { rows } = await sql<{ at: number; mended: string }>`
    with asked as (
      select at::int as at, c, lag(c) over (order by at) as before, lead(c) over (order by at) as next
      from unnest(${characters}::text[]) with ordinality as letter (c, at)
    ), unknown as (
      select * from asked a where not exists (select from released.search_word where lang = 'zh' and word = before || c)
        and (before is not null and (next is null or not exists (select from released.search_word where lang = 'zh' and word = c || next)) or before is null
          and not exists (select from released.search_word where lang = 'zh' and word = c || next))
    )
    select u.at, case when before is not null then substr(l.word, 2) else left(l.word, 1) end as mended
    from unknown u, lateral (
      select word, passages from released.search_word w where lang = 'zh' and before is not null and word like before || '_'
        and (next is null or exists (select from released.search_word n where n.lang = 'zh' and n.word = substr(w.word, 2) || next))
      union all
      select word, passages from released.search_word where lang = 'zh' and before is null and word like '_' || next
      order by passages desc limit 1) as l
    order by u.at limit 1`.execute(db)
  const first = rows[0]
  if (!first) return word
  characters[first.at - 1] = first.mended
  return characters.join('')
}
