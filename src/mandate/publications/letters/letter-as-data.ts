import type { ClockReading } from '#mandate/communications/deadlines.ts'
import type { LetterLink, WholeLetter } from './find-letter.ts'
import type { ListedAddressee, ListedLetter } from './listed-letter.ts'
import { publicOn } from './letters-csv.ts'
import { personsWithheld, sexesWithheld } from './withheld.ts'

/** A line of the list for machines; `address` is its lasting page. Names are those of the CSV columns. */
export function listedAsData(letter: ListedLetter, address: string) {
  return {
    letter: letter.slug,
    reference: letter.reference,
    kind: letter.kind,
    joint: letter.joint,
    sent_on: letter.sentOn,
    sent_precision: letter.sentPrecision,
    reported_year: letter.reportedYear,
    signatories: letter.signatories,
    addressees: letter.addressees.map(addresseeAsData),
    persons: letter.persons,
    persons_withheld: letter.personsWithheld ? personsWithheld : null,
    women: letter.women,
    men: letter.men,
    other_sex: letter.otherSex,
    sexes_withheld: letter.sexesWithheld ? sexesWithheld : null,
    themes: letter.themes,
    groups: letter.groups,
    reprisal: letter.reprisal,
    language: letter.language,
    subject: letter.subject,
    source: letter.sourceDocument && { document: letter.sourceDocument, paragraph: letter.sourceParagraph },
    public_from: publicOn(letter),
    invented: letter.invented,
    address
  }
}

/** A whole letter for machines. */
export function letterAsData(letter: WholeLetter, address: string) {
  const { reprisal, ...listed } = letter
  return {
    ...listedAsData({ ...listed, reprisal: reprisal !== null }, address),
    mandate: letter.mandate,
    summary: letter.summary,
    withheld: letter.withheldNote,
    withheld_since: letter.withheldSince,
    names: letter.names,
    articles: letter.articles,
    reprisal: reprisal && {
      act: reprisal.act,
      act_withheld: reprisal.act === null,
      act_on: reprisal.actOn,
      act_precision: reprisal.actPrecision,
      body: reprisal.body,
      forms: reprisal.forms
    },
    outcome: letter.outcome,
    withdrawn_replies: letter.withdrawnReplies,
    questions: letter.questions.map(({ number, text }) => ({ number, text, withheld: text === null })),
    replies: letter.replies.map((reply) => ({
      received_on: reply.receivedOn,
      received_precision: reply.receivedPrecision,
      from: reply.addressees.map((id) => letter.addressees.findIndex((addressee) => addressee.id === id) + 1),
      form: reply.isOnlyMentioned ? null : reply.form,
      character: reply.isOnlyMentioned ? null : reply.character,
      position: reply.position,
      steps: reply.steps,
      language: reply.language,
      summary: reply.summary,
      unofficial_translations: reply.translations.map(({ language, madeBy, words }) => ({
        language,
        made_by: madeBy,
        text: words
      })),
      marks: letter.questions.flatMap(({ id, number }) =>
        reply.marks[id] ? [{ question: number, mark: reply.marks[id] }] : []
      ),
      also_answers: reply.also.map(slugOfLink),
      public_from: publicOn(reply),
      corrections: reply.corrections,
      invented: reply.invented
    })),
    earlier: letter.earlier.map(slugOfLink),
    later: letter.later.map(slugOfLink),
    corrections: letter.corrections,
    timeline: letter.timeline
      .filter(({ kind }) => kind !== 'today')
      .map(({ kind, on, precision, untilDay }) => ({ kind, on, precision, until: untilDay }))
  }
}

const slugOfLink = ({ slug }: LetterLink) => slug

const addresseeAsData = (addressee: ListedAddressee, index: number) => ({
  number: index + 1,
  class: addressee.class,
  state: addressee.state,
  probable_state: addressee.probableState,
  name: addressee.actorName,
  clock: clockAsData(addressee.clock),
  reply_form: addressee.form,
  reply_character: addressee.character,
  answered_on: addressee.answeredOn
})

const clockAsData = ({ state, dueOn, days }: ClockReading) => ({ state, due_on: dueOn, days })
