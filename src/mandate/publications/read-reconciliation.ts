import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { loadNames, type Names } from '../statistics/names.ts'
import { defaultScheme } from '../statistics/query.ts'
import { readDeclared, readReports } from '../statistics/reconcile/read-declared.server.ts'
import { reconcile, type Reconciliation } from '../statistics/reconcile/reconcile.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'

export interface PublicReconciliation {
  reports: string[]
  /** Null where there is no such report, or none at all. */
  found: Reconciliation | null
  names: Names
}

/** What a report declared beside what is released; the first report where none is named. */
export async function readReconciliation(
  db: Db,
  report: string | null,
  { lang, today }: { lang: string; today: Day }
): Promise<PublicReconciliation> {
  const [reports, names] = await Promise.all([readReports(db), loadNames(db, defaultScheme, today, lang)])
  const chosen = report === null ? reports[0] : reports.find((each) => each === report)
  if (chosen === undefined) return { reports, found: null, names }
  // Some fifty figures, each read from the facts: kept until something is released.
  const found = await whileUnchanged(db, `reconciliation ${chosen} ${today}`, async () =>
    reconcile(db, chosen, await readDeclared(db, chosen), { scope: 'public', asOf: today })
  )
  return { reports, found, names }
}
