import { lists } from '#mandate/reference/reference-lists.ts'
import type { Context } from '#context'
import type { Locale } from '#messages'

/** What themes, groups, reported steps and acts of cooperation are called in the language of the page: `theme:killings`. */
export async function nameTags({ db }: Context, lang: Locale): Promise<Record<string, string>> {
  const { vocabulary } = await lists(db.office, lang)
  return Object.fromEntries(
    ['theme', 'group', 'step', 'act-of-cooperation'].flatMap((list) =>
      [...(vocabulary.get(list)?.values() ?? [])].map(({ code, label }) => [`${list}:${code}`, label])
    )
  )
}
