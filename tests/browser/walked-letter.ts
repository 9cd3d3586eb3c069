import type { Day } from '../../src/mandate/calendar.ts'

/** Who takes back that she may be named, and how an answer writes her otherwise; who does not. Nobody is called so. */
export const gone = 'Quenby Zorvalthrane'
export const arabic = 'كوينبي زورفالثران'
export const stays = 'Ulfmar Daxwelnor'

export const slug = (sentOn: Day): string => `AL-EGY-1-${sentOn.slice(0, 4)}`

/** The door at which an institution reads what it was asked. */
export const asked = 'GET /office/[lang=lang]/partner/questions'
