import { stateNames } from '#mandate/reference/reference-lists.ts'
import type { Context } from '#context'
import type { Locale } from '#messages'

/** What States are called in the language of the page, in its order; what must stand beside a name stands with it. */
export async function nameStates({ db }: Context, lang: Locale): Promise<Record<string, string>> {
  const states = [...(await stateNames(db.office, lang)).values()]
  return Object.fromEntries(
    states.map(({ code, name, footnote }) => [code, footnote ? `${name} (${footnote.text})` : name])
  )
}
