import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { languages as langs } from '#mandate/languages.ts'
import type { Lang, Passage } from '#mandate/search/passage.ts'

/**
 * `count` passages in six languages for measuring: the sentences of the UN Parallel Corpus and the texts of the
 * UPR recommendations, repeated, each time with words of another one and at times an invented name or number.
 * The same every time. `folder` holds un-6way-sentences.jsonl.gz and upr-recommendations.csv.
 */
export function* makePassages(count: number, folder: string): Generator<Passage> {
  const seeds = readSeeds(folder)
  const random = randomFrom(34)
  const byLang = Object.fromEntries(langs.map((lang) => [lang, seeds.filter((seed) => seed.lang === lang)])) as Record<
    Lang,
    Seed[]
  >
  const states = [...new Set(seeds.flatMap((seed) => seed.states))]
  for (let i = 0; i < count; i++) {
    const seed = seeds[i % seeds.length] as Seed
    const other = pick(byLang[seed.lang], random)
    const year = 1986 + Math.floor(40 * Math.sqrt(random()))
    const day = `${year}-${two(1 + random() * 12)}-${two(1 + random() * 28)}`
    const state = seed.states[0] ?? states[Math.floor(states.length * random() ** 2)] ?? 'FRA'
    yield {
      source: uuidOf(i),
      part: 'summary',
      kind: pick(['letter', 'letter', 'reply', 'recommendation'], random),
      subject: `BENCH-${i}`,
      title: `AL ${state} ${1 + (i % 30)}/${year}`,
      text: i < seeds.length ? seed.text : vary(seed, other, random),
      lang: seed.lang,
      day,
      year,
      states: [state],
      mandates: [pick(['defenders', 'torture', 'expression', 'assembly', 'executions'], random)],
      invented: true
    }
  }
}

export function findBenchData(folder: string): boolean {
  return existsSync(join(folder, 'un-6way-sentences.jsonl.gz')) && existsSync(join(folder, 'upr-recommendations.csv'))
}

interface Seed {
  lang: Lang
  text: string
  states: string[]
}

function readSeeds(folder: string): Seed[] {
  const lines = gunzipSync(readFileSync(join(folder, 'un-6way-sentences.jsonl.gz')))
    .toString('utf8')
    .trimEnd()
    .split('\n')
  const sentences = lines.flatMap((line) => {
    const row = JSON.parse(line) as Record<Lang, string>
    return langs.map((lang) => ({ lang, text: row[lang], states: [] }))
  })
  const rows = parse(readFileSync(join(folder, 'upr-recommendations.csv')), { columns: true, bom: true }) as Record<
    string,
    string
  >[]
  const recommendations = rows.map((row) => ({
    lang: 'en' as const,
    text: row.text ?? '',
    states: [row.sur_iso3 ?? 'FRA']
  }))
  // In turn, so that the languages are spread over all slices.
  return sentences.flatMap((seed, i) => (i < recommendations.length ? [seed, recommendations[i] as Seed] : [seed]))
}

function vary(seed: Seed, other: Seed, random: () => number): string {
  const own = seed.text
  const end = Math.floor(other.text.length * random())
  const borrowed = seed.lang === 'zh' ? other.text.slice(end, end + 12) : other.text.split(' ').slice(0, 8).join(' ')
  const name = random() < 0.2 ? ` ${inventName(random)} ${inventName(random)}` : ''
  return random() < 0.5 ? `${own}${name} ${borrowed}` : `${borrowed} ${own}${name}`
}

function inventName(random: () => number): string {
  const syllables = [
    'ka',
    'ro',
    'mi',
    'ten',
    'va',
    'lu',
    'dje',
    'so',
    'bar',
    'ni',
    'que',
    'zha',
    'oum',
    'fe',
    'ghi',
    'tal',
    'wen',
    'xo',
    'pri',
    'yan'
  ]
  const name = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables, random)).join('')
  return name[0]?.toUpperCase() + name.slice(1)
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T
}

const two = (value: number) => String(Math.floor(value)).padStart(2, '0')

function uuidOf(i: number): string {
  const hex = createHash('md5').update(String(i)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
