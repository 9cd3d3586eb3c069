import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'

/** A row of one mandate in every table of the work beside cases. */
export function workRows(
  of: Record<'mandate' | 'officer' | 'other' | 'submission' | 'one', string> & { body: Buffer }
) {
  const { mandate, officer, other, submission, one, body } = of
  const [request, asked, onCase, onSubmission, onLetter, away, entry, warning] = Array.from({ length: 8 }, () =>
    randomUUID()
  )
  const day = '2018-03-01'
  const letter = sql`(select id from known.letter where mandate = ${mandate} order by id limit 1)`
  const task = (id: string | undefined, column: string, of: unknown) =>
    sql`insert into known.task (id, mandate, due_on, officer, ${sql.ref(column)}, opened_on)
      values (${id}, ${mandate}, ${day}, ${officer}, ${of}, ${day})`
  return [
    sql`insert into known.request (id, mandate, kind, received_on, officer, opened_on) values (${request}, ${mandate}, 'meeting', ${day}, ${officer}, ${day})`,
    sql`insert into known.request_state values (${request}, 'PER')`,
    task(asked, 'request', request),
    task(onCase, 'case_id', one),
    task(onSubmission, 'submission', submission),
    task(onLetter, 'letter', letter),
    sql`insert into known.work_step (task, number, what, was, became, by_officer, on_day) values (${onCase}, 1, 'opened', '', '', ${officer}, ${day})`,
    sql`insert into known.work_step (request, number, what, was, became, by_officer, on_day) values (${request}, 1, 'opened', '', '', ${officer}, ${day})`,
    sql`insert into sealed.work_words (id, mandate, task, officer, epoch, body) values (${onCase}, ${mandate}, ${onCase}, ${officer}, 1, ${body})`,
    sql`insert into sealed.work_words (id, mandate, request, officer, epoch, body) values (${request}, ${mandate}, ${request}, ${officer}, 1, ${body})`,
    sql`insert into known.away (id, mandate, officer, stand_in, from_day, until_day, by_officer, on_day)
      values (${away}, ${mandate}, ${officer}, ${other}, ${day}, ${day}, ${officer}, ${day})`,
    sql`insert into known.away_item values (${away}, 'case', ${one})`,
    sql`insert into known.last_look values (${officer}, ${mandate}, 1)`,
    sql`insert into sealed.saved_view values (${randomUUID()}, ${mandate}, ${officer}, ${body})`,
    sql`insert into known.entry (id, mandate, kind, state, body, brought_by, brought_as, brought_on) values (${entry}, ${mandate}, 'state-commitment', 'PER', '{}', ${officer}, 'officer', ${day})`,
    sql`insert into known.entry_decision values (${entry}, 1, 'let-through', ${other}, ${day})`,
    sql`with h as (insert into known.name_hit (entry, letter, mandate, name, said, found_at, on_day)
        values (${entry}, ${letter}, ${mandate}, 'Invented', 'Of Invented', 'release', ${day}), (${entry}, ${letter}, ${mandate}, 'Another', 'Of Another', 'release', ${day}) returning id, name)
      insert into known.name_look select id, false, ${other}, ${day} from h where name = 'Invented'`,
    sql`insert into known.tip_letter values (${entry}, ${mandate}, ${one}, ${entry}, ${day}, ${officer})`,
    sql`insert into known.further_letter select r.id, ${mandate}, l.id, ${one}, ${entry}, ${day}, ${officer}
      from known.reminder r, ${letter} l (id) where r.mandate = ${mandate} limit 1`,
    sql`insert into known.letter_from_draft select l.id, ${mandate}, ${one}, ${entry} from ${letter} l (id)`,
    sql`insert into known.warning_rule values (${mandate}, 1, 90, 3, 50, 'invented', ${officer}, ${day})`,
    sql`insert into known.tip_look values (${entry}, ${mandate}, ${day}, ${officer})`,
    sql`insert into known.warning (id, mandate, state, raised_on, days, threats, rise, letters_now, letters_before, cases_now, cases_before, rose)
      values (${warning}, ${mandate}, 'PER', ${day}, 90, 3, 50, 0, 0, 3, 1, '{cases}')`,
    sql`insert into known.warning_matter values (${warning}, ${mandate}, ${entry}, 'tabled', ${day})`,
    sql`insert into known.warning_aside values (${warning}, ${mandate}, 'invented', null, ${officer}, ${day})`,
    sql`insert into known.digest_address values (${officer}, ${mandate}, 'somebody@invented.example', 'en', ${day})`,
    sql`insert into known.waiting_mail (officer, mandate, address, lang, what, often, zone, asked_on)
      values (${officer}, ${mandate}, 'somebody@invented.example', 'en', 'all', 'at-once', 'Europe/Zurich', ${day})`
  ]
}
