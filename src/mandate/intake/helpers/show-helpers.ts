import type { Db } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import { isChecked, type Helper, type Place } from './helper.ts'
import { readHelpers, readPlaces } from './helpers.store.server.ts'

export interface ShownHelper extends Omit<Helper, 'id' | 'states'> {
  /** Where they help, in the order of the names; none: wherever somebody is. */
  places: Place[]
  /** Whether somebody called the number within a year. */
  isChecked: boolean
}

/** As a page shows them, in its language. */
export async function showHelpers(db: Db, mandate: string, lang: string, today: Day): Promise<ShownHelper[]> {
  const helpers = await readHelpers(db, mandate)
  const names = await readPlaces(
    db,
    helpers.flatMap(({ states }) => states),
    lang
  )
  const order = new Intl.Collator(lang).compare
  return helpers.map(({ states, name, needs, languages, address, telephone, checkedOn }) => ({
    name,
    needs,
    languages,
    address,
    telephone,
    checkedOn,
    places: states.flatMap((code) => names.get(code) ?? []).toSorted((a, b) => order(a.name, b.name)),
    isChecked: isChecked(checkedOn, today)
  }))
}
