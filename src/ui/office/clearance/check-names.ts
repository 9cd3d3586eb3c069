import type { FromDraft } from '#mandate/clearance/sealed-copy.ts'
import type { DraftText } from '#mandate/drafts/draft-text.ts'
import type { Missing } from '#mandate/drafts/missing.ts'
import { namesInText } from '#mandate/drafts/names-standing.ts'
import { error, type DomainError } from '#mandate/result.ts'
import type { CaseDesk } from '../cases/case-keys.ts'
import { recordsOfMatter } from '../cases/records-of-matter.ts'
import { personsIn } from '../drafts/of-case.ts'

/**
 * Not checked is not "none found": where a record does not open as a whole, or nobody can ask what was taken back, others
 * may be named besides whom was found.
 */
export interface NamesChecked {
  state: 'checked' | 'not-checked'
  found: Missing[]
}

/**
 * Whom a text names against what the persons of its case agree to, by the record as it is at this moment and by what
 * their sources have said up to it.
 * @param mandates whether it is put before other mandates now
 */
export async function checkNames(
  desk: CaseDesk,
  text: DraftText,
  from: FromDraft | null,
  { mandates = false }: { mandates?: boolean } = {}
): Promise<NamesChecked> {
  const matter = from && (await recordsOfMatter(desk, [from.case]))
  const found = namesInText(text, personsIn(matter?.records ?? []), { mandates })
  return { state: matter?.isWhole ? 'checked' : 'not-checked', found }
}

/** @param looked whether she says that she looked herself, where it could not be checked */
export function whatStops(names: NamesChecked, looked: boolean): DomainError[] {
  if (names.found.some(({ stops }) => stops)) return [error('names-withheld')]
  return names.state === 'checked' || looked ? [] : [error('names-not-checked')]
}
