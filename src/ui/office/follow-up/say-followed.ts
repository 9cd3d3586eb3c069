import { isJoint } from '#mandate/communications/communication.ts'
import type { Day } from '#mandate/calendar.ts'
import type { WholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { addendumLanguages, standing, type FollowUp } from '#mandate/follow-up/follow-up.ts'
import type { Followed } from '#mandate/follow-up/list-follow-up.ts'
import { languages } from '#mandate/languages.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { day, labelled, languageName, series } from '../../format.ts'
import { letterTitle, word } from '../../letter-words.ts'
import { sentWord } from '../letters/sent-word.ts'
import type { SaidFollowed, SaidStep } from './said-followed.ts'

/** All that followed a letter: further letters, reminders and the outcome among what was said here, in the order of days. */
export function sayFollowed(
  { steps, further, outcome }: Followed,
  whole: WholeLetter,
  {
    nameOf,
    lang,
    today,
    reference
  }: {
    nameOf: (one: WholeLetter['addressees'][number]) => string
    lang: string
    today: Day
    reference: Lists
  }
): SaidFollowed {
  const observation = standing(steps, 'observation')
  const watch = standing(steps, 'watch')
  const mandateName = (code: string) => reference.mandates.get(code)?.name ?? code
  const placed: SaidStep[] = [
    ...whole.later.map((one) => ({
      ...blank(`letter ${one.slug}`, one.sentOn, m.follow_further_letter()),
      ...(one.sentOn === null ? { day: m.oletters_is_draft() } : { day: day(one.sentOn, one.sentPrecision) }),
      link: {
        href: `/${lang}/letters/${one.slug}`,
        title: letterTitle({ ...one, joint: isJoint(one.signatories.length) }),
        isElsewhere: false
      }
    })),
    ...further
      .filter(({ slug }) => !whole.later.some((one) => one.slug === slug))
      .map(({ case: of, draft, begunOn, begunBy, slug }) => ({
        ...blank(`draft ${draft}`, begunOn, m.follow_further_letter()),
        by: begunBy,
        link: {
          href: slug === null ? `/${lang}/cases/${of}/drafts/${draft}` : `/${lang}/letters/${slug}`,
          title: slug ?? m.drafts_draft(),
          isElsewhere: false
        }
      })),
    ...whole.addressees.flatMap((one) =>
      one.reminders.map(({ kind, ordinal, sentOn, channel }) => ({
        ...blank(`${kind} ${ordinal} ${one.id}`, sentOn, sentWord(kind, ordinal)),
        more: [nameOf(one), ...(channel ? [word('delivery_channel', channel)] : [])]
      }))
    ),
    ...(whole.letter.outcome === null
      ? []
      : [
          {
            ...blank(
              'outcome',
              outcome?.on ?? null,
              labelled(m.letters_f_outcome(), word('letter_outcome', whole.letter.outcome))
            ),
            by: outcome?.by ?? null
          }
        ]),
    ...steps.map((step) => sayStep(step, mandateName))
  ]
  return {
    steps: placed.toSorted((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9')),
    observation: observation && { id: observation.id, words: observation.words, lang: observation.lang },
    watch: watch && {
      id: watch.id,
      lookOn: watch.lookOn,
      says: m.follow_watch_mark({ day: day(watch.lookOn) }),
      isDue: watch.lookOn <= today
    },
    choices: {
      languages: languages.map((code) => ({ code, label: languageName(code) })),
      addendumLanguages: addendumLanguages.map((code) => ({ code, label: languageName(code) })),
      mandates: [...reference.mandates.values()]
        .filter(({ code }) => code !== whole.letter.mandate)
        .map(({ code, name }) => ({ code, label: name }))
    }
  }
}

/** What a step is called: the same in the section and in the timeline. */
export function stepTitle(step: FollowUp): string {
  if (step.kind === 'statement') return m.follow_statement()
  if (step.kind === 'observation') return m.follow_observation()
  return step.follows === null
    ? m.follow_watch_begun({ day: day(step.lookOn) })
    : m.follow_watch_stays({ day: day(step.lookOn) })
}

export function endedSays({ kind, ended }: FollowUp): string {
  if (ended!.how === 'struck') return m.follow_ended_struck({ day: day(ended!.on) })
  if (ended!.how === 'over') return m.follow_ended_over({ day: day(ended!.on) })
  return kind === 'watch'
    ? m.follow_ended_looked({ day: day(ended!.on) })
    : m.follow_ended_replaced({ day: day(ended!.on) })
}

function sayStep(step: FollowUp, mandateName: (code: string) => string): SaidStep {
  const { id, kind, by, ended } = step
  return {
    ...blank(id, kind === 'watch' ? step.saidOn : step.onDay, stepTitle(step)),
    by,
    ...(step.kind === 'statement'
      ? {
          more: [
            m.follow_statement_in({ languages: series(step.languages.map(languageName)) }),
            ...(step.mandates.length > 0
              ? [m.follow_statement_with({ mandates: series(step.mandates.map(mandateName)) })]
              : [])
          ],
          link: { href: step.url, title: step.title, isElsewhere: true }
        }
      : step.kind === 'observation'
        ? {
            more: [m.follow_statement_in({ languages: languageName(step.lang) })],
            words: { text: step.words, lang: step.lang }
          }
        : { words: { text: step.words, lang: null } }),
    ended: ended && { says: endedSays(step), by: ended.by, words: ended.words },
    takeBack: ended === null ? { id, kind } : null
  }
}

const blank = (key: string, on: Day | null, text: string): SaidStep => ({
  key,
  on,
  day: day(on),
  text,
  more: [],
  words: null,
  link: null,
  by: null,
  ended: null,
  takeBack: null
})
