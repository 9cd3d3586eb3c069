/** Who is away, and who stands in. */
interface Absence {
  officer: string
  standIn: string
}

/** Of whose matters somebody is told: her own, and those of whom she stands in for, also by way of one who left since; none while she is away. */
export function toldFor(reader: string, aways: readonly Absence[]): string[] {
  const standInOf = new Map(aways.map(({ officer, standIn }) => [officer, standIn]))
  if (standInOf.has(reader)) return []
  const lastOf = (officer: string) => {
    let at = officer
    // As many steps as there are absences: a ring of them leads to nobody.
    for (let left = aways.length; left > 0 && standInOf.has(at); left--) at = standInOf.get(at)!
    return at
  }
  return [reader, ...[...standInOf.keys()].filter((officer) => lastOf(officer) === reader)]
}
