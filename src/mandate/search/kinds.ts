/** What can be found, in the singular: each has a message `search_kind_<kind>`. */
export const kinds: readonly string[] = [
  'letter',
  'reply',
  'record',
  'recommendation',
  'resolution',
  'law',
  'protection',
  'protective-work',
  'visit'
]
/** Search leaves entries of the record behind letters and replies, of which a State has fewer. Their day is a year's. */
export const recordKind = 'record'
/** Its day is a year's. */
export const recommendationKind = 'recommendation'
