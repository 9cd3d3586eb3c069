import { addDays, laterOf } from '#mandate/calendar.ts'
import { putUnderWatch } from '#mandate/follow-up/put-under-watch.ts'
import { recordStatement } from '#mandate/follow-up/record-statement.ts'
import { writeObservation } from '#mandate/follow-up/write-observation.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'

export interface FollowedPlan {
  /** Days before the visit: of the statement, of each observation and of the watch; and until when it is watched. */
  statement: { ago: number; title: string; url: string; mandates?: readonly string[] }
  observations: readonly { ago: number; words: string }[]
  watch: { ago: number; until: number; words: string }
}

/** What an office does with a letter that was answered; all of it says that it is invented. */
export async function followsUp(
  at: Instance,
  officer: InventedOfficer,
  letter: string,
  plan: FollowedPlan
): Promise<void> {
  const on = (ago: number) => addDays(at.today, -ago)
  const desk = (ago: number) => lettersDesk(deskOf(at, officer, on(ago)))
  const { statement, observations, watch } = plan
  const { ago, title, url, mandates } = statement
  must(await recordStatement(desk(ago), { letter, on: on(ago), title, url, languages: ['en', 'es'], mandates }))
  let was: string | null = null
  for (const { ago: days, words } of observations)
    was = must(await writeObservation(desk(days), { letter, was, words, lang: 'en' })).id
  const lookOn = laterOf(addDays(at.today, watch.until), on(watch.ago))
  must(await putUnderWatch(desk(watch.ago), { letter, lookOn, words: watch.words }))
}

export const followed = {
  /** Watched until later. */
  PHL: {
    statement: {
      ago: 12,
      title: 'Experts call for an independent inquiry (an invented statement)',
      url: 'https://statements.invented.example/inquiry'
    },
    observations: [
      {
        ago: 2,
        words:
          'The answer is thanked for. Two of four questions are not answered, and the inquiry is asked about again. (Invented.)'
      }
    ],
    watch: { ago: 3, until: 27, words: 'The inquiry that the answer names is to end next month. (Invented.)' }
  },
  /** To be looked at today. */
  MWI: {
    statement: {
      ago: 50,
      title: 'Teachers must be free to assemble (an invented statement)',
      url: 'https://statements.invented.example/teachers',
      mandates: ['assembly-association']
    },
    observations: [
      { ago: 28, words: 'The answer is thanked for, and read. (Invented.)' },
      {
        ago: 15,
        words:
          'The answer is thanked for. It is welcome that the orders were lifted; which law the State will change is not said. (Invented.)'
      }
    ],
    watch: { ago: 25, until: 0, words: 'Whether the new term begins for both without an order. (Invented.)' }
  }
} as const satisfies Record<string, FollowedPlan>
