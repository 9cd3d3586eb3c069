import { sql } from 'kysely'
import { transact, type Db, type Trx } from '#platform/db.ts'
import { addDays, type Day } from '../calendar.ts'
import { indexLaw } from '../laws/index-laws.server.ts'
import { indexInstrument } from '../laws/protection/index-instruments.server.ts'
import { principles } from '../principles/principles.ts'
import { stages, stageSteps, type Stage } from '../laws/stages.ts'

/** Invented laws and bills, one at each stage that there is, and what stands beside them: nothing here is any State's. */
export async function fillLaws(trx: Trx, states: readonly string[], today: Day): Promise<void> {
  const effects = ['restrictive', 'mixed', 'enabling', 'neutral'] as const
  const themes = [
    'association',
    'foreign-funding',
    'assembly',
    'cyber-media',
    'defenders',
    'counter-terrorism',
    'expression'
  ]
  for (const [at, stage] of stages.entries()) {
    const slug = `DEMO-law-${at + 1}`
    const way = wayTo(stage)
    const kind = way.includes('issued') ? 'decree' : at % 7 === 6 ? 'policy' : 'bill'
    await row(trx, 'law', {
      slug,
      state: states[at % states.length],
      kind,
      level: at % 5 === 4 ? 'below' : 'national',
      effect: effects[at % 4],
      title: said.en(at + 1),
      lang: 'en',
      titles: Object.fromEntries(Object.entries(said).map(([lang, say]) => [lang, say(at + 1)])),
      themes: [themes[at % themes.length], themes[(at + 3) % themes.length]],
      akn: `/akn/xx/${kind === 'decree' ? 'act' : 'bill'}/${today.slice(0, 4)}/demo-${at + 1}`,
      url: `https://invented.example/${slug}`
    })
    for (const [step, reached] of way.entries())
      await row(trx, 'law_stage', {
        slug: `${slug}-${step + 1}`,
        law: slug,
        number: step + 1,
        stage: reached,
        on_day: addDays(today, -7 * at - 28 * (way.length - step)),
        on_precision: 'day',
        source: 'Invented gazette (demonstration)'
      })
    await partsOf(trx, slug, at, today)
    await indexLaw(trx, slug)
  }
  await besideLaws(trx, states, today)
}

async function partsOf(trx: Trx, law: string, at: number, today: Day): Promise<void> {
  if (at % 2 === 1) return
  await row(trx, 'law_article', {
    slug: `${law}-article`,
    law,
    number: `${at + 2} bis`,
    effect: at % 4 === 2 ? 'enabling' : 'restrictive',
    tests: ['legality', 'necessity', 'proportionality'],
    unmet: at % 4 === 2 ? [] : ['necessity', 'proportionality'],
    declaration: [5, 13],
    treaty: 'ICCPR',
    treaty_article: '22',
    quote: 'Invented for the demonstration: an organization shall tell of each payment within three days.',
    comment: 'Invented for the demonstration.'
  })
  for (const [of, lang] of ['en', 'es'].entries())
    await row(trx, 'law_text', {
      slug: `${law}-text-${lang}`,
      law,
      stage: wayTo(stages[at]!)[0],
      lang,
      on_day: addDays(today, -7 * at - 28 * wayTo(stages[at]!).length),
      on_precision: 'day',
      url: `https://invented.example/${law}-${lang}`,
      sha256: of === 0 ? (at % 10).toString().repeat(64) : null
    })
  if (at % 6 === 0)
    await row(trx, 'law_link', {
      slug: `${law}-harm`,
      law,
      what: 'harm',
      text: 'Invented for the demonstration: an office was closed.',
      on_day: addDays(today, -3),
      on_precision: 'day'
    })
}

async function besideLaws(trx: Trx, states: readonly string[], today: Day): Promise<void> {
  const { rows } = await sql<{ slug: string }>`select slug from released.model_clause order by position`.execute(trx)
  const statuses = ['yes', 'partly', 'no', 'not-known']
  for (const [line, state] of states.slice(0, 4).entries())
    for (const [at, { slug: clause }] of rows.entries()) {
      const status = statuses[(at + line) % 4]!
      const quotation = status === 'yes' || status === 'partly' ? 'Invented for the demonstration.' : null
      await row(trx, 'law_clause', { slug: `DEMO-clause-${state}-${clause}`, state, clause, status, quotation })
    }
  const year = Number(today.slice(0, 4))
  await row(trx, 'protection_instrument', {
    slug: 'DEMO-mechanism',
    kind: 'mechanism',
    body: 'DEMO',
    texts: { en: 'Invented mechanism of the demonstration, to show what an account of one holds.' },
    source: 'Demonstration',
    position: 200
  })
  for (const back of [0, 1])
    await row(trx, 'protection_account', {
      slug: `DEMO-account-${back}`,
      instrument: 'DEMO-mechanism',
      year: year - back,
      budget: `${(12 - back) * 10_000_000}`,
      currency: 'CHF',
      staff: 24 - 3 * back,
      coverage: 'Invented: the capital and three regions.',
      difficulties: 'Invented: nobody answers at night.',
      participation: back === 0 ? 'Invented: four of nine seats are those of defenders.' : null,
      source: 'Demonstration'
    })
  await row(trx, 'protection_view', {
    slug: 'DEMO-view',
    instrument: 'DEMO-mechanism',
    year,
    group_code: 'women',
    text: 'Invented: it listens, and it is far away.'
  })
  const word = (principle: string, met: string, by: string) =>
    row(trx, 'principle_finding', {
      slug: `DEMO-principle-${by}-${principle}`,
      instrument: 'DEMO-mechanism',
      principle,
      met,
      by_kind: by,
      by_name: by === 'nhri' ? 'Invented institution' : null,
      voice: by === 'civil-society' ? 'DEMO-principle-civil-society-1-rights' : null,
      on_day: addDays(today, -20),
      on_precision: 'month',
      evidence: 'Invented for the demonstration: minutes that do not exist.',
      lang: 'en'
    })
  for (const [at, principle] of principles.entries()) await word(principle, at % 3 === 0 ? 'in-part' : 'met', 'nhri')
  await word('1-rights', 'met', 'civil-society')
  await word('6-participation', 'not-met', 'civil-society')
  await indexInstrument(trx, 'DEMO-mechanism')
  for (const [at, section] of ['yes', 'no', 'draft'].entries())
    await row(trx, 'action_plan', {
      slug: `DEMO-plan-${at + 1}`,
      state: states[at],
      subject: at === 1 ? 'human-rights' : 'business',
      title: `Invented action plan ${at + 1} (demonstration)`,
      lang: 'en',
      year: year - at,
      section,
      participation: at === 0 ? 'Invented: organisations of defenders wrote half of it.' : null
    })
  for (const [at, assessment] of ['progress', 'same'].entries())
    await row(trx, 'country_study', {
      slug: `DEMO-study-${at + 1}`,
      state: states[at],
      assessment,
      on_day: `${year - 1}-01-01`,
      on_precision: 'year',
      evidence: 'Invented for the demonstration.'
    })
}

/**
 * What an invented office let through says so in the register too, as all that is invented does. It was released as it
 * was brought, a stage after the other: the job, which would come to all of them at once, has nothing left to do.
 */
export async function markInvented(db: Db, law: string, entries: readonly string[]): Promise<void> {
  await transact(db, async (trx) => {
    await sql`delete from graphile_worker._private_jobs where payload ->> 'entry' = any (${entries}::text[])`.execute(
      trx
    )
    await sql`update released.law set invented = true where slug = ${law}`.execute(trx)
    await sql`update released.law_stage set invented = true where law = ${law}`.execute(trx)
    await indexLaw(trx, law)
  })
}

/** The shortest way that leads to a stage. */
function wayTo(wanted: Stage): Stage[] {
  let ways: Stage[][] = [['announced']]
  const seen = new Set<Stage>(['announced'])
  for (;;) {
    const found = ways.find((way) => way.at(-1) === wanted)
    if (found) return found
    ways = ways.flatMap((way) =>
      (stageSteps[way.at(-1)!] as readonly Stage[])
        .filter((next) => !seen.has(next) && seen.add(next))
        .map((next) => [...way, next])
    )
  }
}

async function row(trx: Trx, table: string, values: Record<string, unknown>): Promise<void> {
  const given = { ...values, invented: true }
  const columns = sql.join(Object.keys(given).map((column) => sql.ref(column)))
  await sql`
    insert into ${sql.id('released', table)} (${columns})
    select ${columns} from jsonb_populate_record(null::${sql.id('released', table)}, ${JSON.stringify(given)}::jsonb)`.execute(
    trx
  )
}

const said = {
  en: (n: number) => `Invented bill ${n} (demonstration)`,
  fr: (n: number) => `Projet de loi inventé ${n} (démonstration)`,
  es: (n: number) => `Proyecto de ley inventado ${n} (demostración)`,
  ar: (n: number) => `مشروع قانون مختلق ${n} (عرض توضيحي)`,
  ru: (n: number) => `Вымышленный законопроект ${n} (демонстрация)`,
  zh: (n: number) => `虚构法案${n}(演示)`
}
