import { sql } from 'kysely'
import type { Filters } from '#mandate/search/facets.ts'
import { languages as langs } from '#mandate/languages.ts'
import type { Lang } from '#mandate/search/passage.ts'
import type { Db } from '#platform/db.ts'

export interface Query {
  group: string
  q: string
  lang: Lang
  filters?: Filters
}

/** 120 queries: 22 very common, 22 of middling words, 24 rare names, 20 phrases, 20 with filters, 12 Chinese. */
export async function makeQueries(db: Db): Promise<Query[]> {
  const rare = await Promise.all(langs.map((lang) => sampleRare(db, lang, 4)))
  return [
    ...common.map((q) => query('very common', q)),
    ...middling.map((q) => query('middling', q)),
    ...rare.flat().map((q) => query('rare', q)),
    ...phrases.map((q) => query('phrase', `"${q}"`)),
    ...filtered.map(([q, filters]) => ({ ...query('filtered', q), filters })),
    ...chinese.map((q) => query('Chinese', q))
  ]
}

function query(group: string, q: string): Query {
  const lang = /\p{Script=Han}/u.test(q)
    ? 'zh'
    : /\p{Script=Arabic}/u.test(q)
      ? 'ar'
      : /\p{Script=Cyrillic}/u.test(q)
        ? 'ru'
        : 'en'
  return { group, q, lang }
}

async function sampleRare(db: Db, lang: Lang, count: number): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from released.search_word where lang = ${lang} and passages between 1 and 40 order by md5(word) limit ${count}`.execute(
    db
  )
  return rows.map(({ word }) => word)
}

const common = [
  'human rights',
  'rights',
  'continue',
  'women',
  'children',
  'protection',
  'international',
  'United Nations',
  'measures',
  'national',
  'Nations Unies',
  'droits',
  'sécurité',
  'Naciones Unidas',
  'derechos',
  'комитет',
  'совет безопасности',
  'прав человека',
  'المتحدة',
  'حقوق الإنسان',
  'الأمم',
  'государств'
]
const middling = [
  'torture',
  'defenders',
  'journalists',
  'death penalty',
  'trafficking',
  'disabilities',
  'detention',
  'freedom assembly',
  'indigenous',
  'police violence',
  'minorities',
  'détention',
  'réfugiés',
  'tortura',
  'mujeres niñas',
  'libertad',
  'desarrollo sostenible',
  'беженцев',
  'развития',
  'اللاجئين',
  'المرأة',
  'ядерного оружия'
]
const phrases = [
  'human rights',
  'human rights defenders',
  'freedom of expression',
  'death penalty',
  'Security Council',
  'General Assembly',
  'rule of law',
  'civil society',
  'droits de l’homme',
  'Conseil de sécurité',
  'Assemblée générale',
  'derechos humanos',
  'Consejo de Seguridad',
  'desarrollo sostenible',
  'прав человека',
  'Совета Безопасности',
  'Организации Объединенных Наций',
  'حقوق الإنسان',
  'مجلس الأمن',
  'الأمم المتحدة'
]
const filtered: [string, Filters][] = [
  ['rights', { state: 'EGY' }],
  ['human rights', { state: 'FRA', year: '2012' }],
  ['women', { year: '2016' }],
  ['torture', { lang: 'fr' }],
  ['rights', { kind: 'reply' }],
  ['international', { mandate: 'torture' }],
  ['protection', { lang: 'en', kind: 'letter' }],
  ['children', { state: ['CHN', 'RUS'] }],
  ['', { state: 'PAK' }],
  ['', { year: '2016', kind: 'letter' }],
  ['', { lang: 'ar' }],
  ['комитет', { year: '2015' }],
  ['droits', { state: 'DZA' }],
  ['derechos', { mandate: 'defenders' }],
  ['المتحدة', { kind: 'letter' }],
  ['人权', { year: '2014' }],
  ['联合国', { state: 'CHN' }],
  ['"human rights"', { state: 'COL' }],
  ['"Security Council"', { lang: 'en', year: '2010' }],
  ['rights -women', { state: 'IND' }]
]
const chinese = [
  '联合国',
  '人权',
  '委员会',
  '安全理事会',
  '妇女',
  '酷刑',
  '难民',
  '可持续发展',
  '人权维护者',
  '法',
  '权',
  '"人权理事会"'
]
