/**
 * The counts that the demonstration's past must give: A/HRC/34/52, paras. 29, 34-36 and 76. Where the
 * report gives a total alone (kinds, persons), its spread over the years is ours.
 */
export type YearPlan = {
  /** Reporting year: 1 December of the year before to 30 November. */
  year: number
  /** By region of the scheme `operational-2015`; `none` are letters to an addressee that is no State. */
  regions: Record<'asia-pacific' | 'americas' | 'mena' | 'europe-central-asia' | 'africa' | 'none', number>
  kinds: { UA: number; AL: number; OL: number }
  joint: number
  persons: number
  women: number
  /** Letters that concern at least one woman. */
  lettersWithWomen: number
  /** Whether the sex of the others was established too. */
  sexEstablished: boolean
  reprisals: number
  /** Last day on which a letter about a reprisal was sent, as MM-DD; null: any. */
  reprisalsUntil: string | null
}

export const pastYears: YearPlan[] = [
  {
    year: 2014,
    regions: { 'asia-pacific': 80, americas: 49, mena: 37, 'europe-central-asia': 37, africa: 26, none: 2 },
    kinds: { UA: 128, AL: 101, OL: 2 },
    joint: 205,
    persons: 431,
    women: 118,
    lettersWithWomen: 51,
    sexEstablished: true,
    reprisals: 32,
    reprisalsUntil: null
  },
  {
    year: 2015,
    regions: { 'asia-pacific': 66, americas: 41, mena: 34, 'europe-central-asia': 32, africa: 34, none: 1 },
    kinds: { UA: 105, AL: 101, OL: 2 },
    joint: 199,
    persons: 388,
    women: 100,
    lettersWithWomen: 44,
    sexEstablished: true,
    reprisals: 11,
    reprisalsUntil: null
  },
  {
    year: 2016,
    regions: { 'asia-pacific': 76, americas: 41, mena: 57, 'europe-central-asia': 30, africa: 49, none: 1 },
    kinds: { UA: 135, AL: 117, OL: 2 },
    joint: 243,
    persons: 474,
    women: 60,
    lettersWithWomen: 34,
    sexEstablished: false,
    reprisals: 12,
    reprisalsUntil: '07-31'
  }
]
