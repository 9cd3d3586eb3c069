import type { Change } from '#mandate/work/read-day.ts'
import { m } from '#messages'
import { clauses, series } from '../../format.ts'
import { setApart } from '../../isolated.ts'

/** Beside what each officer did her name; beside what a mission or a machine did, none. */
export function whoDidWhat(
  told: Change['told'],
  what: (type: string) => string,
  nameOf: (by: string) => string | null
): string {
  const groups = Map.groupBy(told, ({ by }) => nameOf(by))
  return clauses(
    [...groups].map(([name, done]) => {
      const said = series([...new Set(done.map(({ type }) => what(type)))])
      return name === null ? said : [said, setApart(name)].join(m.site_dot())
    })
  )
}
