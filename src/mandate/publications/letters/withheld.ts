import { smallest } from '#mandate/communications/smallest-told.ts'

/** What files say beside an empty number of persons; the rule is reference.withholds_persons and _sexes (0021). */
export const personsWithheld = `fewer than ${smallest}`
export const sexesWithheld = `the persons in all or those of one sex are fewer than ${smallest}`
