import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Texts } from '../resolutions/resolution.ts'
import { indexResolutions } from '../resolutions/index-resolutions.ts'

// An invented resolution on invented matters: what is found of States alleges nothing against any of them.
const symbol = 'DEMO/RES/1'
const amendment = 'DEMO/1/L.2'
const points: Texts[] = [
  {
    en: 'Invented: asks for a public register of lanterns lent to defenders.',
    fr: 'Inventé : demande un registre public des lanternes prêtées aux défenseurs.',
    es: 'Inventado: pide un registro público de los faroles prestados a los defensores.',
    ar: 'مختلق: يطلب سجلاً عاماً للمصابيح المعارة للمدافعين.',
    ru: 'Вымышлено: просит вести открытый реестр фонарей, данных правозащитникам на время.',
    zh: '虚构：要求建立借给人权维护者的灯笼的公开登记册。'
  },
  {
    en: 'Invented: encourages leaders to greet defenders in public.',
    fr: 'Inventé : engage les dirigeants à saluer les défenseurs en public.',
    es: 'Inventado: alienta a los dirigentes a saludar en público a los defensores.',
    ar: 'مختلق: يشجع القادة على تحية المدافعين علناً.',
    ru: 'Вымышлено: призывает лидеров публично приветствовать правозащитников.',
    zh: '虚构：鼓励领导人公开问候人权维护者。'
  }
]
const states = ['CHL', 'FJI', 'MNG', 'NOR', 'TGO']

/** A resolution with an amendment, points, votes, findings that disagree and an initiative, all invented. */
export async function fillResolutions(trx: Trx): Promise<void> {
  await sql`
    insert into released.resolution (slug, symbol, title, kind, adopted_on, body, vote, yes, no, abstain, members, sponsors, invented)
    values ('DEMO-RES-1', ${symbol}, 'Invented: lanterns for defenders', 'resolution', '2024-03-21', 'human-rights-council',
        'recorded', 5, 0, 2, 8, '{NOR}', true),
      ('DEMO-1-L-2', ${amendment}, 'Invented: lanterns', 'amendment', '2024-03-20', 'human-rights-council', 'withdrawn',
        null, null, null, null, '{FJI}', true)`.execute(trx)
  for (const [at, texts] of points.entries())
    await sql`
      insert into released.resolution_point (slug, symbol, position, paragraph, texts, invented)
      values (${`DEMO-RES-1-${at + 1}`}, ${symbol}, ${at + 1}, ${at === 0 ? '3' : null}, ${JSON.stringify(texts)}::jsonb, true)`.execute(
      trx
    )
  await sql`
    insert into released.resolution_vote (symbol, state, vote, invented)
    select ${symbol}, state, 'yes', true from unnest(${states}::text[]) as state`.execute(trx)
  const evidence = 'Invented: annual report'
  await sql`
    insert into released.resolution_entry (slug, symbol, point, state, finding, assessor, on_day, on_precision, text, lang, evidence, invented)
    values
      ('DEMO-entry-1', ${symbol}, 1, 'CHL', 'acted', 'state', '2025-02-01', 'month', 'Inventado: el registro de faroles está abierto.', 'es', ${evidence}, true),
      ('DEMO-entry-2', ${symbol}, 1, 'CHL', 'partly', 'nhri', '2025-06-12', 'day', 'Inventado: el registro tiene la mitad de los faroles.', 'es', ${evidence}, true),
      ('DEMO-entry-3', ${symbol}, 2, 'NOR', 'acted', 'civil-society', '2025-05-01', 'month', 'Invented: a minister greeted defenders on the radio.', 'en', ${evidence}, true),
      ('DEMO-entry-4', ${symbol}, 2, 'TGO', 'nothing-shown', 'mandate', '2026-01-01', 'year', 'Inventé : aucun document n’a encore été apporté.', 'fr', ${evidence}, true)`.execute(
    trx
  )
  await sql`
    insert into released.initiative (slug, symbol, point, title, lang, mandates, on_day, on_precision, document, invented)
    values ('DEMO-initiative-1', ${symbol}, 1, 'Invented: a joint guide to lending lanterns', 'en', '{defenders,assembly-association}', '2025-03-10',
      'day', 'Invented: guide', true)`.execute(trx)
  await indexResolutions(trx, [symbol])
}
