export interface Numbers {
  persons: number | null
  women: number | null
  men: number | null
  otherSex: number | null
}

/** What a released letter tells of how many persons it concerns, and what it says that it does not tell. */
export function numbersForPublic({ persons, women, men, otherSex }: Numbers): object {
  const withheld = { persons: withholdsPersons(persons), sexes: withholdsSexes({ persons, women, men, otherSex }) }
  return { withheld, persons: withheld.persons ? null : persons, sexes: withheld.sexes ? null : [women, men, otherSex] }
}

// The same rule as reference.withholds_persons and reference.withholds_sexes (0021), which write what is released.
export const withholdsPersons = (persons: number | null): boolean => persons !== null && persons < 5

export function withholdsSexes({ persons, women, men, otherSex }: Numbers): boolean {
  const sexes = [women, men, otherSex]
  if (persons === null ? sexes.some((sex) => sex !== null) : persons < 5) return true
  const rest = persons === null ? null : persons - (women ?? 0) - (men ?? 0) - (otherSex ?? 0)
  return [...sexes, rest].some((number) => number !== null && number >= 1 && number <= 4)
}
