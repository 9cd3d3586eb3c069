import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '#mandate/languages.ts'
import { loadReference } from '#mandate/reference/load-reference.ts'
import { projectRoot } from '#platform/project-root.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { indexLetters } from './index-letters.server.ts'
import { indexRecordEntries } from './index-record-entries.server.ts'
import { search } from './search.ts'

// All of it is invented. Each letter: address, reference, State, language, subject, summary, and a reply to it.
type Letter = [slug: string, reference: string | null, state: string, lang: Language, subject: string, summary: string]
const letters: Letter[] = [
  [
    'bakers',
    'DEMO AL PAK 5/2016',
    'PAK',
    'en',
    'Intimidation of a bakers’ union',
    'The union of bakers was told by men in a white van to stop its meetings. Threats followed by telephone.'
  ],
  [
    'teachers',
    'DEMO UA PAK 15/2016',
    'PAK',
    'en',
    'Disappearance of two teachers',
    'Two teachers who had asked for a village school have not been seen since a checkpoint on the river road.'
  ],
  [
    'old-form',
    'DEMO AL G/SO 214 (107-9) EGY 3/2013',
    'EGY',
    'en',
    'Raid on a legal clinic',
    'Computers were carried off from a clinic that gives free legal advice to street vendors.'
  ],
  [
    'imprimerie',
    'DEMO AL CMR 2/2015',
    'CMR',
    'fr',
    'Fermeture d’une imprimerie',
    'L’imprimerie d’une association de femmes a été fermée après la publication d’un rapport sur les forêts sacrées.'
  ],
  [
    'barrage',
    'DEMO UA CMR 4/2015',
    'CMR',
    'fr',
    'Menaces contre des pêcheurs opposés à un barrage',
    'Des pêcheurs qui s’opposent à un barrage ont reçu des menaces de mort.'
  ],
  [
    'rio',
    'DEMO UA HND 1/2016',
    'HND',
    'es',
    'Amenazas de muerte por la defensa de un río',
    'La comunidad que defiende el río recibió amenazas de muerte; su radio comunitaria fue incendiada.'
  ],
  [
    'abogada',
    'DEMO AL HND 3/2016',
    'HND',
    'es',
    'Vigilancia de una abogada',
    'Una abogada que representa a campesinos fue vigilada y su oficina allanada.'
  ],
  [
    'mahami',
    'DEMO UA EGY 7/2016',
    'EGY',
    'ar',
    'منع محامية من السفر',
    'مُنعت محامية من السفر إلى مؤتمر بشأن حقوق الإنسان، واحتُجز جواز سفرها في المطار.'
  ],
  [
    'jamiya',
    'DEMO AL BHR 2/2016',
    'BHR',
    'ar',
    'إغلاق جمعية للقراءة',
    'أُغلقت جمعية للقراءة أسستها معلمات، وصودرت مكتبتها الصغيرة.'
  ],
  [
    'ecolog',
    'DEMO AL RUS 6/2016',
    'RUS',
    'ru',
    'Давление на экологов',
    'Экологов, защищавших лес у озера, внесли в реестр и оштрафовали за брошюру о птицах.'
  ],
  [
    'miting',
    'DEMO UA BLR 2/2016',
    'BLR',
    'ru',
    'Задержание на мирном собрании',
    'Участников мирного собрания задержали у фонтана и увезли без объяснений.'
  ],
  [
    'lvshi',
    'DEMO UA CHN 9/2016',
    'CHN',
    'zh',
    '律师失去联系',
    '一名为农民代理土地案件的律师在火车站被带走，家属至今未获通知。'
  ],
  ['nvgong', 'DEMO AL CHN 4/2016', 'CHN', 'zh', '女工互助中心被关闭', '女工互助中心因举办读书会而被关闭，图书被没收。']
]

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await loadReference(db.owner, `${projectRoot}/reference`)
  for (const [at, [slug, reference, state, language, subject, summary]] of letters.entries()) {
    const [id, addressee, reply] = [randomUUID(), randomUUID(), randomUUID()]
    const day = `2016-03-${String(at + 10)}`
    await db.owner
      .insertInto('released.letter')
      .values({
        id,
        slug,
        reference,
        mandate: 'defenders',
        kind: 'AL',
        joint: false,
        sent_on: day,
        sent_precision: at === 0 ? 'month' : 'day',
        sort_day: at === 0 ? '2016-03-01' : day,
        runs_clock: true,
        public_from: '2016-06-01',
        invented: true,
        signatories: ['defenders'],
        language,
        subject,
        summary,
        reprisal: null,
        person_names: '[]'
      })
      .execute()
    await db.owner
      .insertInto('released.letter_addressee')
      .values({ id: addressee, letter_id: id, position: 1, class: 'state', state, sort_day: day })
      .execute()
    // A reply bears the title of its letter, is shorter and newer.
    await db.owner
      .insertInto('released.reply')
      .values({
        id: reply,
        received_on: '2016-08-01',
        received_precision: 'day',
        form: 'substantive',
        character: 'substantive-unassessed',
        language: 'en',
        summary: 'Noted.',
        translations: '[]',
        public_from: '2016-09-01',
        invented: true
      })
      .execute()
    await db.owner.insertInto('released.reply_to').values({ reply_id: reply, addressee_id: addressee }).execute()
  }
  const entries = Array.from({ length: 40 }, (_, at) => ({
    id: randomUUID(),
    mandate: 'torture',
    document: 'E/CN.4/1998/54/Add.1',
    paragraph: String(at + 1),
    kind: 'reminder',
    state: at < 30 ? 'PAK' : 'TUV',
    on_day: at === 0 ? '1997-05-06' : null,
    reported_year: 1998
  }))
  const unsure = { ...entries[0]!, id: randomUUID(), state: null, probable_state: 'PAK', paragraph: '999' }
  await db.owner
    .insertInto('released.record_entry')
    .values([...entries, unsure])
    .execute()
  await db.jobs.transaction().execute(async (trx) => {
    await indexLetters(trx, 'all')
    await indexRecordEntries(
      trx,
      [...entries, unsure].map(({ id }) => id)
    )
  })
})
afterAll(() => db.close())

const ask = (q: string, lang: Language = 'en') => search(db.public, { q, lang })
const first = async (q: string, lang?: Language) => {
  const { hits } = await ask(q, lang)
  return hits[0] && `${hits[0].kind} ${hits[0].subject}`
}

describe('what must come first', () => {
  test.each<[what: string, lang: Language, q: string, subject: string]>([
    ['a State and a theme', 'en', 'pakistan disappearance', 'teachers'],
    ['a theme and a State in another order and number', 'en', 'threats to a union Pakistan', 'bakers'],
    ['a State by a name in another language than the letter’s, beside a word of it', 'fr', 'Égypte محامية', 'mahami'],
    ['a State and a word', 'fr', 'cameroun menaces pêcheurs', 'barrage'],
    ['a State and a word in Spanish, without accents', 'es', 'honduras rio amenazas', 'rio'],
    ['a State in Russian, in another case', 'ru', 'задержание в Беларуси на собрании', 'miting'],
    ['a State and a theme in Arabic, without hamza', 'ar', 'البحرين اغلاق جمعيه', 'jamiya'],
    ['a State and a theme in Chinese, without a space', 'zh', '中国律师', 'lvshi'],
    ['a reference in full', 'en', 'DEMO AL PAK 5/2016', 'bakers'],
    ['a reference without its kind, in small letters', 'en', 'pak 5/2016', 'bakers'],
    ['a reference of the new form for a letter of the old', 'en', 'AL EGY 3/2013', 'old-form'],
    ['a reference of the old form', 'en', 'AL G/SO 214 (107-9) EGY 3/2013', 'old-form'],
    ['a reference of the old form for a letter of the new', 'en', 'UA G/SO 214 (107-9) EGY 7/2016', 'mahami'],
    ['a reference in Arabic digits', 'ar', 'EGY ٧/٢٠١٦', 'mahami'],
    ['a phrase', 'en', '"free legal advice"', 'old-form'],
    ['a phrase in French, in the quotation marks of French', 'fr', '« forêts sacrées »', 'imprimerie'],
    ['a phrase in Spanish', 'es', '"radio comunitaria"', 'rio'],
    ['a singular for a plural', 'ru', 'эколог', 'ecolog'],
    ['Arabic without hamza and marks', 'ar', 'حقوق الانسان مؤتمر', 'mahami'],
    ['two Chinese words without a space between', 'zh', '女工读书会', 'nvgong'],
    ['Chinese words with a space', 'zh', '农民 土地', 'lvshi'],
    ['words of a sentence, as they are remembered', 'en', 'teachers not seen since checkpoint', 'teachers']
  ])('%s (%s): %s', async (_, lang, q, subject) => {
    const found = await first(q, lang)
    expect(found).toBe(`letter ${subject}`)
  })
})

describe('a slip of the pen leads to what was meant', () => {
  test.each<[Language, string, string]>([
    ['en', 'dissapearance teachers', 'teachers'],
    ['fr', 'imprimrie fermée', 'imprimerie'],
    ['es', 'amenasas rio', 'rio'],
    ['ru', 'эколгов лес', 'ecolog'],
    ['ar', 'محاميه مؤتمرر', 'mahami'],
    ['zh', '互助中新', 'nvgong']
  ])('%s: %s', async (lang, q, subject) => {
    const { hits, didYouMean, hasAll } = await ask(q, lang)
    expect(hasAll).toBe(false)
    expect(hits[0]).toMatchObject({ kind: 'letter', subject })
    expect(await first(didYouMean ?? '', lang)).toBe(`letter ${subject}`)
  })
})

test('a reference leads to the letter, then to the replies to it, and to no other number', async () => {
  const { hits } = await ask('PAK 5/2016')
  expect(hits.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(['letter bakers', 'reply bakers'])
})

test('a day is told no more exactly than it is known', async () => {
  const { hits } = await ask('PAK 5/2016')
  expect(hits.map(({ precision }) => precision)).toEqual(['month', 'day'])
})

describe('entries of the record', () => {
  test('do not bury letters, and are counted beside them for who wants them', async () => {
    const { hits, facets } = await ask('Pakistan')
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['letter', 'reply']))
    expect(facets.kind).toContainEqual({ value: 'record', count: 30 })
    const entries = await search(db.public, { q: 'Pakistan', lang: 'en', filters: { kind: 'record' } })
    expect(entries.count.value).toBe(31)
    expect(entries.hits[0]).toMatchObject({ kind: 'record', subject: 'PAK', states: ['PAK'], day: '1998-01-01' })
    expect(new Set(entries.hits.map(({ precision }) => precision))).toEqual(new Set(['year']))
  })
  test('are shown where there is nothing else', async () => {
    expect((await ask('Тувалу', 'ru')).count.value).toBe(10)
    expect((await ask('E/CN.4/1998/54/Add.1')).count.value).toBe(41)
  })
  test('of a State that is not certain are found by it, and said to be', async () => {
    const { hits } = await search(db.public, { q: 'reminders Pakistan', lang: 'en', limit: 100 })
    expect(hits).toHaveLength(31)
    const unsure = hits.filter(({ states }) => states.length === 0)
    expect(unsure).toMatchObject([{ kind: 'record', subject: 'PAK', probableStates: ['PAK'] }])
    const filtered = await search(db.public, {
      q: '',
      lang: 'en',
      filters: { kind: 'record', state: 'PAK' },
      limit: 100
    })
    expect(filtered.hits).toHaveLength(30)
  })
})
