import { isDraft } from '#mandate/communications/communication.ts'
import type { Day, Precision } from '#mandate/calendar.ts'
import type { RefusedTime } from '#mandate/communications/asked-for-time.ts'
import type { FollowUp } from '#mandate/follow-up/follow-up.ts'
import type { WholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { m } from '#messages'
import { day, labelled } from '../../format.ts'
import { correctedWords, word } from '../../letter-words.ts'
import { endedSays, stepTitle } from '../follow-up/say-followed.ts'
import { sentWord } from './sent-word.ts'
import { reasonInWords } from '../reason-in-words.ts'

export interface SaidEvent {
  day: string
  text: string
  /** Whom of several addressees it concerns. */
  of: string | null
  by: string | null
  reason: string | null
}

type Told = Omit<SaidEvent, 'day'> & { on: Day | null; precision: Precision }

/** All that happened to a letter, the first before: what was recorded of it, and each step of its machines. */
export function timelineOf(
  whole: WholeLetter,
  nameOf: (one: WholeLetter['addressees'][number]) => string,
  followed: readonly FollowUp[] = []
): SaidEvent[] {
  const { letter, addressees, replies, steps, corrections } = whole
  const several = addressees.length > 1
  const tell = (on: Day | null, text: string, more: Partial<Told> = {}): Told => ({
    on,
    precision: 'day',
    text,
    of: null,
    by: null,
    reason: null,
    ...more
  })
  const told: Told[] = [
    ...(isDraft(letter) ? [] : [tell(letter.sentOn, m.letters_t_sent(), { precision: letter.sentPrecision })]),
    ...addressees.flatMap((one) => {
      const of = several ? nameOf(one) : null
      return [
        ...one.deliveries.map(({ state, onDay, channel, by, reason }) =>
          tell(onDay, labelled(word('machine_delivery', state), word('delivery_channel', channel)), {
            of,
            // A mission confirms by one of its diplomats, whose name is the mission's own affair.
            by: channel === 'corner' && state === 'receipt-confirmed' ? null : by,
            // Of the one step that a withdrawal takes by itself.
            reason: inWords(reason)
          })
        ),
        ...one.reminders.map(({ kind, ordinal, sentOn, channel }) =>
          tell(
            sentOn,
            channel ? labelled(sentWord(kind, ordinal), word('delivery_channel', channel)) : sentWord(kind, ordinal),
            { of }
          )
        )
      ]
    }),
    ...replies.map(({ receivedOn, receivedPrecision, form, addressees: from }) =>
      tell(receivedOn, labelled(m.letters_t_reply(), word('reply_form', form)), {
        precision: receivedPrecision,
        of: several
          ? addressees
              .filter(({ id }) => from.includes(id))
              .map(nameOf)
              .join(m.site_dot())
          : null
      })
    ),
    // What is said to a reply of that day, as to a request for more time, comes after it.
    ...addressees.flatMap((one) => {
      const of = several ? nameOf(one) : null
      const whoSaid = (on: Day, until: Day | null) =>
        whole.timeAnswers.find((said) => said.addressee === one.id && said.onDay === on && said.untilDay === until)
          ?.by ?? null
      return [
        ...one.events.map(({ kind, onDay, untilDay, reason }) =>
          tell(onDay, clockWord(kind, untilDay), {
            of,
            by: kind === 'extension' ? whoSaid(onDay, untilDay) : null,
            reason
          })
        ),
        ...whole.timeRequests
          .filter(({ addressee }) => addressee === one.id)
          .flatMap(({ answers }) => answers.filter(({ untilDay }) => untilDay === null))
          .map((refused) =>
            tell(refused.onDay, m.work_change_extension_refused(), {
              of,
              by: whoSaid(refused.onDay, null),
              reason: whyRefused(refused)
            })
          )
      ]
    }),
    ...steps
      .filter(({ machine }) => machine === 'assessment' || machine === 'publication')
      .map(({ machine, to, onDay, by, reason }) =>
        tell(onDay, word(`machine_${machine}`, to), { by, reason: inWords(reason) })
      ),
    ...replies.flatMap(({ settled }) =>
      settled.map(({ on, by, words }) => tell(on, m.oletters_settled(), { by, reason: words }))
    ),
    ...followed.flatMap((step) => [
      tell(step.kind === 'statement' ? step.onDay : step.saidOn, stepTitle(step), {
        by: step.by,
        reason: step.kind === 'statement' ? step.title : step.kind === 'watch' ? step.words : null
      }),
      // What came in its place tells itself.
      ...(step.ended && step.ended.how !== 'replaced'
        ? [
            tell(step.ended.on, labelled(stepTitle(step), endedSays(step)), {
              by: step.ended.by,
              reason: step.ended.words
            })
          ]
        : [])
    ]),
    ...corrections.flatMap(({ onDay, fields }) =>
      onDay ? [tell(onDay, m.letters_t_corrected({ what: correctedWords(fields) }))] : []
    ),
    ...replies.flatMap((reply) =>
      reply.corrections.flatMap(({ onDay, fields }) =>
        onDay ? [tell(onDay, m.letters_t_reply_corrected({ what: correctedWords(fields, 'reply') }))] : []
      )
    )
  ]
  return told
    .toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))
    .map(({ on, precision, ...rest }) => ({ day: day(on, precision), ...rest }))
}

function clockWord(kind: 'extension' | 'pause' | 'resume', until: Day | null): string {
  if (kind === 'extension') return m.letters_t_extension({ day: day(until) })
  return kind === 'pause' ? m.letters_t_pause() : m.letters_t_resume()
}

const inWords = (reason: string | null): string | null => (reason === null ? null : reasonInWords(reason))

const whyRefused = ({ reason, words }: RefusedTime): string =>
  [reason && word('time_refused', reason), words].filter((said) => said !== null).join(' ')
