import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { locales, m, type Locale } from '#messages'
import { projectRoot } from '#platform/project-root.ts'

type Message = string | { declarations?: string[]; selectors?: string[]; match: Record<string, string> }[]

/** What is written as in English, and why. */
const asInEnglish: Record<string, string> = {
  site_name: 'a name',
  site_menu: 'the English word is the French one',
  countries_f_median_none: 'a dash',
  figures_question_one: 'puts two words of the reader’s language side by side',
  letters_withdrawn_why: 'puts two sentences of the reader’s language side by side',
  laws_treaty_named: 'puts a name and its code side by side',
  letters_comma: 'a comma',
  delivery_channel_note_verbale: 'the English word is the French one',
  site_colon: 'a colon',
  site_dot: 'a dot',
  entry_no: 'the English word is the Spanish one',
  entry_f_occasion: 'the English word is the French one',
  entry_f_document: 'the English word is the French one',
  entry_f_recommendation_source: 'the English word is the French one',
  recs_f_source: 'the English word is the French one',
  recs_count_source: 'the English word is the French one',
  met_body_police: 'the English word is the French one',
  visits_col_document: 'the English word is the French one',
  entry_f_standing_invitation_source: 'the English word is the French one',
  recs_indicator_structure: 'the English word is the French one',
  site_semicolon: 'a semicolon',
  figures_search_quoted: 'quotation marks',
  inbox_file_size: 'bytes are bytes in Spanish',
  tray_size: 'and so are thousands of them',
  recs_f_session: 'the English word is the French one',
  recs_f_cycle: 'the English word is the French one',
  recs_count_session: 'the English word is the French one',
  oletters_pdf: 'a name',
  oletters_docx: 'a name',
  tray_type_pdf: 'a name',
  drafts_word: 'a name',
  ...Object.fromEntries(
    'drafts_earlier_letter drafts_earlier_answer drafts_earlier_answer_says drafts_treaty_with_status drafts_full_stop'
      .split(' ')
      .map((key) => [key, 'what is given, and a full stop or a colon'])
  ),
  ...Object.fromEntries(
    'intake_title figures_data_code figures_data_codes letters_h_documents letters_f_source letters_question letters_r_position letters_notes letters_footnote_link statistics_column_note intake_step_danger inbox_danger inbox_note_kind_note inbox_q_danger inbox_q_contact inbox_add_kind_message cases_urgency_imminent cases_urgency_urgent cases_sources cases_notes cases_field_note document_questions document_copies document_article tray_type_zip corner_documents corner_question missions_title clearance_signature note_title drafts_question_number drafts_treaty_articles drafts_treaty_article drafts_versions work_kind_assistance'
      .split(' ')
      .map((key) => [key, 'the French word is the English one'])
  ),
  intake_o_danger_no: 'the English word is the Spanish one',
  intake_consent_no: 'the English word is the Spanish one',
  ...Object.fromEntries(
    'laws_col_source laws_h_articles laws_article laws_source law_kind_constitution law_level_national law_test_non_discrimination protection_budget entry_f_source search_kind_protection companies_sector_finance companies_col_source addendum_show'
      .split(' ')
      .map((key) => [key, 'the French word is the English one'])
  ),
  protection_col_plan: 'the English word is the French and the Spanish one',
  companies_sector: 'the English word is the Spanish one',
  ...Object.fromEntries(
    'translation_original embargo'.split(' ').map((key) => [key, 'the English word is the French and the Spanish one'])
  ),
  addendum_csv: 'a name',
  addendum_acknowledged: 'a mark of the addenda, the same in every language',
  translation_of: 'what is given, and commas',
  letters_translation: 'what is given, and a comma',
  clause_status_no: 'the English word is the Spanish one',
  plan_section_no: 'the English word is the Spanish one',
  ...Object.fromEntries(
    'countries_total statistics_total'.split(' ').map((key) => [key, 'French and Spanish say total'])
  )
}
/** Punctuation and what the reader gives: no letter of any script. */
const withoutLetters = new Set([
  'countries_f_median_none',
  'figures_question_one',
  'figures_search_quoted',
  'laws_treaty_named',
  'letters_comma',
  'letters_withdrawn_why',
  'site_colon',
  'site_dot',
  'site_semicolon',
  'countries_map_range',
  'document_earlier_letter',
  'drafts_earlier_letter',
  'drafts_earlier_answer',
  'drafts_earlier_answer_says',
  'drafts_treaty_with_status',
  'drafts_full_stop',
  'translation_of',
  'letters_translation'
])
const names = new Set([
  'site_name',
  'oletters_pdf',
  'oletters_docx',
  'tray_type_pdf',
  'drafts_word',
  'addendum_csv',
  'addendum_acknowledged'
])
const scripts: Partial<Record<Locale, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u
}

const folder = `${projectRoot}/src/messages`
const areas = readdirSync(`${folder}/en`).toSorted()
const catalogues = Object.fromEntries(locales.map((locale) => [locale, read(locale)])) as Record<
  Locale,
  Map<string, Message>
>
const others = locales.filter((locale) => locale !== 'en')
const english = catalogues.en

function read(locale: Locale): Map<string, Message> {
  const entries = readdirSync(`${folder}/${locale}`).flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(`${folder}/${locale}/${file}`, 'utf8')) as Record<string, Message>)
  )
  const messages = entries.filter(([key]) => key !== '$schema')
  const twice = messages
    .filter(([key], place) => messages.findIndex(([other]) => other === key) !== place)
    .map(([key]) => key)
  if (twice.length) throw new Error(`${locale} says ${twice.join(', ')} twice`)
  return new Map(messages)
}

const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match))
const parameters = (message: Message): string[] =>
  [
    ...new Set(texts(message).flatMap((text) => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!)))
  ].toSorted()
const keysWhere = (locale: Locale, isWrong: (message: Message, key: string) => boolean): string[] =>
  [...catalogues[locale]].filter(([key, message]) => isWrong(message, key)).map(([key]) => key)

test('every catalogue is read by the site', () => {
  const { 'plugin.inlang.messageFormat': plugin } = JSON.parse(
    readFileSync(`${projectRoot}/project.inlang/settings.json`, 'utf8')
  ) as { 'plugin.inlang.messageFormat': { pathPattern: string[] } }
  expect(plugin.pathPattern.toSorted()).toEqual(areas.map((area) => `./src/messages/{locale}/${area}`))
  expect(Object.keys(m).toSorted()).toEqual(expect.arrayContaining([...english.keys()]))
})

test('the compiler of the catalogues knows the languages that the site knows', () => {
  const settings = readFileSync(`${projectRoot}/project.inlang/settings.json`, 'utf8')
  expect((JSON.parse(settings) as { locales: string[] }).locales).toEqual(locales)
})

describe.each(others)('the words in %s', (locale) => {
  test('are of the same catalogues, the same keys and the same parameters as in English', () => {
    expect(readdirSync(`${folder}/${locale}`).toSorted()).toEqual(areas)
    expect([...catalogues[locale].keys()].toSorted()).toEqual([...english.keys()].toSorted())
    const differ = keysWhere(
      locale,
      (message, key) =>
        parameters(message).some((name) => !parameters(english.get(key)!).includes(name)) ||
        parameters(english.get(key)!).some((name) => !parameters(message).includes(name) && typeof message === 'string')
    )
    expect(differ).toEqual([])
  })
  test('are not the English ones', () => {
    expect(
      keysWhere(
        locale,
        (message, key) => !(key in asInEnglish) && JSON.stringify(message) === JSON.stringify(english.get(key))
      )
    ).toEqual([])
  })
  test('are in its script', () => {
    const script = scripts[locale] ?? /\p{Script=Latin}/u
    expect(
      keysWhere(
        locale,
        (message, key) =>
          !withoutLetters.has(key) &&
          !names.has(key) &&
          texts(message).some((text) => !script.test(text.replace(/\{[^}]*\}/g, '')))
      )
    ).toEqual([])
  })
})

describe.each(locales)('each sentence in %s', (locale) => {
  test('is there, and says something in every form that it has', () => {
    expect(
      keysWhere(
        locale,
        (message) =>
          texts(message).length === 0 ||
          texts(message).some((text) => text.trim() === '' || text !== text.normalize('NFC'))
      )
    ).toEqual([])
    expect(
      keysWhere(
        locale,
        (message) =>
          typeof message !== 'string' &&
          message.some(({ match }) => !Object.keys(match).some((form) => form.includes('=*')))
      )
    ).toEqual([])
  })
  test('that counts has a form for each plural class of the language', () => {
    // NOTE: French and Spanish have one more for whole millions alone, where digits are followed by the plural as well.
    const needed = new Intl.PluralRules(locale)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== 'other' && !(form === 'many' && (locale === 'fr' || locale === 'es')))
    const lacks = keysWhere(
      locale,
      (message) =>
        typeof message !== 'string' &&
        message.some(({ declarations = [], match }) =>
          declarations
            .filter((line) => line.startsWith('local'))
            .some((line) => {
              const name = /^local (\w+) = \w+: plural$/.exec(line)?.[1]
              return !name || needed.some((form) => !Object.keys(match).some((key) => key.includes(`${name}=${form}`)))
            })
        )
    )
    expect(lacks).toEqual([])
  })
  test('is spoken with all that it was given and no hole', () => {
    const wrong = inLocale(locale, () =>
      [...english.keys()].filter((key) => {
        const spoken = (m as unknown as Record<string, (params: object) => string>)[key]!(anything)
        return typeof spoken !== 'string' || /undefined|\{|\[object|^\s*$/.test(spoken)
      })
    )
    expect(wrong).toEqual([])
  })
})

test('the lists of exceptions hold nothing that is none', () => {
  const needless = Object.keys(asInEnglish).filter(
    (key) => !others.some((locale) => JSON.stringify(catalogues[locale].get(key)) === JSON.stringify(english.get(key)))
  )
  expect(needless).toEqual([])
  const lettered = [...withoutLetters].filter((key) =>
    locales.every((locale) =>
      texts(catalogues[locale].get(key)!).every((text) => /\p{Letter}/u.test(text.replace(/\{[^}]*\}/g, '')))
    )
  )
  expect(lettered).toEqual([])
})

describe('what the mandate stands on', () => {
  // [file, what a row is called, the columns by language or the column that says the language]
  test.each([
    ['state-names.csv', ['code'], ['name', 'formal_name']],
    ['mandate-names.csv', ['code'], ['name']],
    ['region-names.csv', ['scheme', 'region'], ['name']],
    ['footnotes.csv', ['key'], ['text']]
  ])('%s has each in six languages, each in its script', (file, key, columns) => {
    const rows = Map.groupBy(csv(file), (row) => key.map((name) => row[name]).join(' '))
    const wrong = [...rows].flatMap(([name, inLanguages]) =>
      columns.flatMap((column) =>
        wrongs(Object.fromEntries(inLanguages.map((row) => [row.lang!, row[column] ?? '']))).map(
          (why) => `${name} ${column}: ${why}`
        )
      )
    )
    expect(rows.size).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })
  test.each([
    ['vocabulary.csv', ['list', 'code'], ''],
    ['declaration-articles.csv', ['article'], 'subject_'],
    ['region-schemes.csv', ['scheme'], 'name_']
  ])('%s likewise', (file, key, prefix) => {
    const wrong = csv(file).flatMap((row) =>
      wrongs(Object.fromEntries(locales.map((locale) => [locale, row[prefix + locale] ?? '']))).map(
        (why) => `${key.map((name) => row[name]).join(' ')}: ${why}`
      )
    )
    expect(wrong).toEqual([])
  })
  test('every State has its names, every mandate its title', () => {
    for (const [file, names] of [
      ['states.csv', 'state-names.csv'],
      ['mandates.csv', 'mandate-names.csv']
    ] as const) {
      const named = new Set(csv(names).map(({ code }) => code))
      expect(csv(file).filter(({ code }) => !named.has(code))).toEqual([])
    }
    expect(csv('states.csv')).toHaveLength(196)
  })
})

function wrongs(inLanguages: Record<string, string>): string[] {
  return locales.flatMap((locale) => {
    const text = inLanguages[locale]?.trim()
    if (!text) return [`nothing in ${locale}`]
    return (scripts[locale] ?? /\p{Script=Latin}/u).test(text) ? [] : [`"${text}" is not ${locale}`]
  })
}

function csv(file: string): Record<string, string>[] {
  return parse(readFileSync(`${projectRoot}/reference/${file}`), { columns: true, bom: true })
}

// Whatever a sentence asks for: a number, which also reads as a word.
const anything = new Proxy({}, { get: () => 3, has: () => true })
