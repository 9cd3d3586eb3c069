import type { Db } from '#platform/db.ts'
import { compareWithRecord, type Compared, type CompareOptions } from './compare.ts'
import type { DeclaredFigure, Finding } from './declared.ts'
import { findInconsistencies } from './find-inconsistencies.ts'

export interface Reconciliation {
  report: string
  /** What in the report does not hold together. */
  findings: Finding[]
  /** Each declared figure beside the computed one. */
  compared: Compared[]
}

/** What a report declared beside what the record gives: each difference with its cause. Nothing declared is mended. */
export async function reconcile(
  db: Db,
  report: string,
  figures: readonly DeclaredFigure[],
  options: CompareOptions
): Promise<Reconciliation> {
  return { report, findings: findInconsistencies(figures), compared: await compareWithRecord(db, figures, options) }
}

export const differences = ({ compared }: Reconciliation): Compared[] =>
  compared.filter(({ cause }) => cause !== 'agrees')
