import type { SealedMatter } from '#mandate/inbox/open-submission.ts'
import type { Result } from '#mandate/result.ts'

/** All of it, in as many answers as it takes: what was added can be more than one holds. */
export async function askMatter(
  ask: (input: { id: string; after?: string }) => Promise<Result<SealedMatter>>,
  id: string
): Promise<Result<SealedMatter>> {
  const first = await ask({ id })
  if (!first.ok) return first
  const additions = [...first.value.additions]
  let { known, next } = first.value
  while (next) {
    const more = await ask({ id, after: next })
    if (!more.ok) return more
    additions.push(...more.value.additions)
    ;({ known, next } = more.value)
  }
  return { ok: true, value: { ...first.value, known, additions, next } }
}
