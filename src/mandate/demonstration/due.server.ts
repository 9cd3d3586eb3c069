import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { addDays, type Day } from '../calendar.ts'
import { insertReview } from '../due/store.server.ts'
import type { Language } from '../languages.ts'

/** Invented sessions, commitments of three States and steps that invented bills are to reach: nothing here is any State's. */
export async function fillDue(trx: Trx, today: Day): Promise<void> {
  const source = 'Invented for demonstration'
  for (const state of ['CHE', 'NZL', 'URY']) {
    const session = { slug: `DEMO-UPR-${state}`, state, session: 901, cycle: null, sourceUrl: null, invented: true }
    const days = { onDay: addDays(today, 75), onPrecision: 'day', untilDay: addDays(today, 86) }
    await insertReview(trx, { ...session, ...days, source })
  }
  const promised = { document: 'DEMO/PLEDGE', made_on: addDays(today, -700), made_precision: 'day', invented: true }
  const commitments = [
    { state: 'CHE', occasion: 'candidacy', due_on: addDays(today, 40), texts: texts.answers },
    { state: 'CHE', occasion: 'upr', due_on: addDays(today, -50), texts: texts.midterm },
    { state: 'URY', occasion: 'candidacy', due_on: addDays(today, -120), texts: texts.answers },
    { state: 'NZL', occasion: 'upr', due_on: addDays(today, 300), texts: texts.midterm }
  ]
  for (const [at, one] of commitments.entries())
    await row(trx, 'commitment', {
      ...promised,
      ...one,
      slug: `DEMO-COMMITMENT-${at + 1}`,
      due_precision: 'day',
      position: at + 1,
      about: []
    })
  await row(trx, 'commitment_step', {
    slug: 'DEMO-COMMITMENT-STEP-1',
    commitment: 'DEMO-COMMITMENT-3',
    stands: 'done',
    on_day: addDays(today, -130),
    on_precision: 'day',
    evidence: 'Invented for demonstration: a report that does not exist.',
    lang: 'en',
    recommendation: 'A-HRC-34-52-85-f',
    resolution: 'A-HRC-RES-31-32',
    invented: true
  })
  // Bills that still move are expected somewhere; one of them can be commented on until a day.
  await sql`
    insert into released.law_next (slug, law, stage, after_number, on_day, on_precision, source, invented)
    select l.slug || '-next', l.slug, case when s.stage = 'consultation' then null else 'adopted' end, s.number,
      ${addDays(today, 21)}::date + 9 * s.number, 'day', ${source}, true
    from released.law l join lateral (select stage, number from released.law_stage s where s.law = l.slug order by number desc limit 1) s on true
    where l.invented and s.stage in ('announced', 'consultation', 'tabled', 'committee', 'chamber-vote')`.execute(trx)
}

async function row(trx: Trx, table: string, values: Record<string, unknown>): Promise<void> {
  const columns = sql.join(Object.keys(values).map((column) => sql.ref(column)))
  await sql`
    insert into ${sql.id('released', table)} (${columns})
    select ${columns} from jsonb_populate_record(null::${sql.id('released', table)}, ${JSON.stringify(values)}::jsonb)`.execute(
    trx
  )
}

const texts: Record<'answers' | 'midterm', Record<Language, string>> = {
  answers: {
    en: 'Invented for demonstration: answer every letter of the special procedures in time.',
    fr: 'Inventé pour la démonstration : répondre à temps à chaque lettre des procédures spéciales.',
    es: 'Inventado para la demostración: responder a tiempo a cada carta de los procedimientos especiales.',
    ar: 'مختلق لأغراض العرض: الرد في الموعد على كل رسالة من الإجراءات الخاصة.',
    ru: 'Вымышлено для демонстрации: в срок отвечать на каждое письмо специальных процедур.',
    zh: '为演示而虚构：按期答复特别程序的每封信函。'
  },
  midterm: {
    en: 'Invented for demonstration: report at mid-term on each recommendation about defenders.',
    fr: 'Inventé pour la démonstration : rendre compte à mi-parcours de chaque recommandation sur les défenseurs.',
    es: 'Inventado para la demostración: informar a mitad de período de cada recomendación sobre los defensores.',
    ar: 'مختلق لأغراض العرض: تقديم تقرير في منتصف المدة عن كل توصية تخص المدافعين.',
    ru: 'Вымышлено для демонстрации: в середине цикла отчитаться по каждой рекомендации о правозащитниках.',
    zh: '为演示而虚构：中期报告每项有关人权维护者建议的落实情况。'
  }
}
