import type { AskedOfOffice } from '#mandate/institutions-asked/offer-question.ts'
import { cameBack, type InstitutionMail, type InstitutionMailState } from '#mandate/institutions-asked/mails.ts'
import { m } from '#messages'
import { day } from '../../format.ts'
import { isolated } from '../../isolated.ts'

/** Where a question stands, with its days. */
export function standsWords(one: AskedOfOffice): string {
  switch (one.stands) {
    case 'waiting':
      return one.wasPublic
        ? m.inst_stands_signed({ day: day(one.askedOn) })
        : m.inst_stands_waiting({ day: day(one.askedOn) })
    case 'asked':
      return m.inst_stands_asked({ asked: day(one.wentOn), day: day(one.dueOn) })
    case 'answered':
      return m.inst_stands_answered({ day: day(one.answers.at(-1)!.on) })
    case 'read':
      return m.inst_stands_read({ answered: day(one.answers.at(-1)!.on), day: day(one.readOn) })
    case 'taken-back':
      return takenBackWords(one.takenBackFor)({ day: day(one.takenBackOn) })
  }
}

/** Of one in a corner that has gone: whether it was opened there. */
export function openedWords({ account, wentOn, openedOn, stands }: AskedOfOffice): string | null {
  if (account === null || wentOn === null || stands === 'taken-back') return null
  return openedOn === null ? m.inst_not_opened() : m.inst_opened({ day: day(openedOn) })
}

/** Of one that had gone: what its withdrawal came too late for. */
export function hadReadWords({ account, wentOn, openedOn, stands }: AskedOfOffice): string | null {
  if (stands !== 'taken-back' || wentOn === null) return null
  if (account === null) return m.inst_had_carried()
  return openedOn === null ? m.inst_had_not_read() : m.inst_had_read({ day: day(openedOn) })
}

/** What taking it back does, and what it does not. */
export function backWords({ account, wentOn }: AskedOfOffice): string {
  if (wentOn === null) return m.inst_back_what_unsent()
  return account === null ? m.inst_back_what_carried() : m.inst_back_what()
}

/** The last mail that something waits: what became of it, and in whose words where it came back. */
export function mailWords(mail: InstitutionMail | undefined): MailSaid | null {
  if (!mail) return null
  const { address, state, stateOn, askedOn, said } = mail
  const says = mailStates[state]({ address: isolated(address), day: day(stateOn ?? askedOn) })
  return { says, cameBack: cameBack(state), said: cameBack(state) ? said : '' }
}

export interface MailSaid {
  says: string
  cameBack: boolean
  said: string
}

const takenBackWords = (why: AskedOfOffice['takenBackFor']) =>
  why === null ? m.inst_stands_back : why === 'naming' ? m.inst_stands_back_naming : m.inst_stands_back_consent

const mailStates: Record<InstitutionMailState, (of: { address: string; day: string }) => string> = {
  waiting: m.inst_mail_waits,
  off: m.inst_mail_off,
  accepted: m.inst_mail_accepted,
  doubtful: m.inst_mail_doubtful,
  refused: m.inst_mail_refused,
  delivered: m.inst_mail_delivered,
  returned: m.inst_mail_returned
}
