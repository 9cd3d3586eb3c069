import { isSurelyBefore, parsePartialDay, writePartialDay } from '../calendar.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { dayOf, hasAddress } from '../entries/of-body.ts'
import { languages, type Language } from '../languages.ts'
import { error, type DomainError } from '../result.ts'
import { readDeclaration } from './akn.ts'
import { indexLaw } from './index-laws.server.ts'
import { effects, linkKinds, tests } from './law.ts'
import { clause } from './clause-entry.ts'
import * as store from './store.server.ts'
import { treaties, wrongArticles } from './treaties.ts'

interface ArticleBody {
  law: string
  number: string
  effect: string
  tests: string[]
  unmet: string[]
  declaration?: string
  treaty?: string
  treatyArticle?: string
  quote?: string
  comment?: string
  lang?: Language
}

/** What an article of it does, and how it fares before the Declaration. Our own reading: a second officer looks. */
const article: EntryKind = {
  kind: 'law-article',
  fields: {
    law: field.named({ required: true }),
    number: field.numbered({ required: true, most: 40 }),
    effect: field.choice('law_effect', effects, { required: true }),
    quote: field.text({ most: 2000 }),
    tests: field.choices('law_test', tests),
    unmet: field.choices('law_test', tests),
    declaration: field.numbered({ most: 80 }),
    treaty: field.choice('treaty', treaties),
    treatyArticle: field.numbered({ most: 40 }),
    comment: field.text({ most: 4000 }),
    lang: field.choice('law_lang', languages)
  },
  subjectField: 'law',
  isPublicAlready: () => false,
  async check(db, body) {
    const {
      law: of,
      tests: applied,
      unmet,
      declaration = '',
      treaty,
      treatyArticle = ''
    } = body as unknown as ArticleBody
    return [
      ...(await whyNoLaw(db, of)),
      ...readDeclaration(declaration).wrong.map((value) => error('no-declaration-article', 'declaration', { value })),
      ...wrongOfTreaty(treaty, treatyArticle),
      ...unmet.filter((one) => !applied.includes(one)).map((test) => error('law-test-not-applied', 'unmet', { test }))
    ]
  },
  async release(trx, { id, body }) {
    const { law: of, declaration = '', ...given } = body as unknown as ArticleBody
    await store.insertArticle(trx, {
      ...given,
      slug: id,
      law: of,
      declaration: readDeclaration(declaration).articles,
      treaty: given.treaty ?? null,
      treatyArticle: given.treatyArticle ?? null,
      quote: given.quote ?? null,
      comment: given.comment ?? null,
      commentLang: given.lang ?? 'en'
    })
    await indexLaw(trx, of)
  },
  async takeOut(trx, { id, body }) {
    await store.deleteRow(trx, 'law_article', id)
    await indexLaw(trx, (body as unknown as ArticleBody).law)
  }
}

function wrongOfTreaty(treaty: string | undefined, text: string): DomainError[] {
  if (text === '') return []
  // A number without its treaty tells nobody anything.
  if (treaty === undefined) return [error('required', 'treaty')]
  const { wrong, most } = wrongArticles(treaty, text)
  return wrong.map((value) => error('no-treaty-article', 'treatyArticle', { value, treaty, most }))
}

interface LinkBody {
  law: string
  what: string
  letter?: string
  text?: string
  lang?: Language
  on?: string
  address?: string
}

/** A released letter that speaks of it, a statement, or harm that came later. */
const link: EntryKind = {
  kind: 'law-link',
  fields: {
    law: field.named({ required: true }),
    what: field.choice('law_link', linkKinds, { required: true }),
    letter: field.named(),
    text: field.text({ most: 2000 }),
    lang: field.choice('law_lang', languages),
    on: field.partialDay({ past: true }),
    address: field.address()
  },
  subjectField: 'law',
  // A letter that is linked is released: the link tells nothing new.
  isPublicAlready: (body) => hasAddress(body) || (body as unknown as LinkBody).letter !== undefined,
  async check(db, body) {
    const { law: of, what, letter, text, on } = body as unknown as LinkBody
    const found = letter === undefined ? null : await store.findReleasedLetter(db, letter)
    const first = what === 'harm' && on !== undefined ? await store.findFirstDay(db, of) : null
    return [
      ...(await whyNoLaw(db, of)),
      ...(letter !== undefined && !found ? [error('letter-not-found', 'letter', { value: letter })] : []),
      ...(letter === undefined && text === undefined ? [error('required', what === 'letter' ? 'letter' : 'text')] : []),
      ...(what === 'letter' && letter === undefined && text !== undefined ? [error('required', 'letter')] : []),
      ...(what === 'harm' && on === undefined ? [error('required', 'on')] : []),
      ...(first !== null && isSurelyBefore(parsePartialDay(on!)!, first)
        ? [error('day-before-other', 'on', { value: on!, other: writePartialDay(first) })]
        : [])
    ]
  },
  async release(trx, { id, body }) {
    const { law: of, what, letter, text, lang, on, address } = body as unknown as LinkBody
    const found = letter === undefined ? null : await store.findReleasedLetter(trx, letter)
    const known = on === undefined ? { onDay: null, onPrecision: null } : dayOf(on)
    await store.insertLink(trx, {
      slug: id,
      law: of,
      what,
      letter: found?.slug ?? null,
      text: text ?? (found ? null : letter!),
      lang: lang ?? 'en',
      url: address ?? null,
      ...known
    })
  },
  takeOut: (trx, { id }) => store.deleteRow(trx, 'law_link', id)
}

async function whyNoLaw(db: Parameters<typeof store.findStanding>[0], slug: string): Promise<DomainError[]> {
  return (await store.findStanding(db, slug)) ? [] : [error('law-not-found', 'law', { value: slug })]
}

export const lawParts: readonly EntryKind[] = [article, link, clause]
