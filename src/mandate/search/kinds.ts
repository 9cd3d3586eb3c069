/** Search leaves entries of the record behind letters and replies, of which a State has fewer. Their day is a year's. */
export const recordKind = 'record'
/** Its day is a year's. */
export const recommendationKind = 'recommendation'
