import * as Y from 'yjs'
import type { CaseToSearch } from '#mandate/cases/give-for-search.ts'
import { listedNames } from '#mandate/intake/names-of.ts'
import { choiceOf, entriesOf, narrativeOf, parts, textOf, textsOf, titleOf } from '../cases/record.ts'
import { textsOfSteps } from '../cases/step-said.ts'
import { numberOf } from '#mandate/retention/retention.ts'
import { firstWords } from '../inbox/first-words.ts'
import { hersIn, type Matter } from '../inbox/open-matter.ts'
import { wordsOfMatter } from '../inbox/search.ts'
import type { Findable } from './find-index.ts'

/** Of a case's record what stands in its fields; of a draft, whatever its shape, every text that it holds. */
export function findableOf(
  { id, states }: Pick<CaseToSearch, 'id' | 'states'>,
  document: string,
  doc: Y.Doc
): Findable {
  const of = { states, path: `cases/${id}` }
  if (document !== id) return { ...of, kind: 'draft', id: document, title: '', texts: textsIn(doc), names: [] }
  const entries = parts.flatMap((part) => entriesOf(doc, part))
  const texts = entries.flatMap((entry) =>
    textsOf[entry.part].map((field) => ({
      text: textOf(doc, entry, field).toJSON(),
      graphic: choiceOf(doc, entry, 'graphic') === 'yes'
    }))
  )
  const names = entries
    .filter(({ part }) => part === 'persons')
    .flatMap((entry) => ['name', 'otherNames'].flatMap((field) => listedNames(textOf(doc, entry, field).toJSON())))
  return {
    ...of,
    kind: 'case',
    id,
    title: titleOf(doc).toJSON(),
    texts: [{ text: narrativeOf(doc).toJSON() }, ...texts, ...textsOfSteps(doc).map((text) => ({ text }))].filter(
      ({ text }) => text.trim() !== ''
    ),
    names
  }
}

/** Of what was sent in, with what was added and what the office wrote of it: in which State it was is sealed, too. */
export const findableMatter = (matter: Matter): Findable => ({
  kind: 'submission',
  id: matter.known.id,
  path: `inbox?at=${matter.known.id}`,
  states: [],
  title: firstWords(matter) ?? numberOf(matter.known.id),
  texts: wordsOfMatter(matter).map((text) => ({ text })),
  names: [
    ...(matter.submission.ok ? (matter.submission.value.persons ?? []) : []),
    ...hersIn(matter).flatMap(({ addition }) => addition.persons ?? [])
  ].flatMap(({ name, otherNames }) => [...listedNames(name ?? ''), ...listedNames(otherNames ?? '')])
})

/**
 * Every text of a document, whatever it is made of, in its order.
 * NOTE: what was only received is of no kind until it is asked for by its kind, which is not known here: what lies in it
 * is walked through.
 */
const textsIn = (doc: Y.Doc): Findable['texts'] => [...doc.share.values()].flatMap(wordsOf).map((text) => ({ text }))

type Shared = NonNullable<ReturnType<Y.Doc['share']['get']>>
function wordsOf(type: Shared): string[] {
  const inner: string[] = []
  let run = ''
  for (let item = type._start; item; item = item.right) {
    if (item.deleted) continue
    if (item.content instanceof Y.ContentString) run += item.content.str
    else inner.push(...wordsIn(item.content))
  }
  for (const item of type._map.values()) if (!item.deleted) inner.push(...wordsIn(item.content))
  return [run, ...inner].filter((text) => text.trim() !== '')
}

function wordsIn(content: Y.Item['content']): string[] {
  if (content instanceof Y.ContentType) return wordsOf(content.type)
  return content instanceof Y.ContentAny ? content.arr.filter((one) => typeof one === 'string') : []
}
