import { consentDoors, type ConsentDoor } from '#mandate/intake/payloads.ts'

/** What stands in the form of one door before it is saved. */
export interface AnswerAtDoor {
  answer: string
  givenBy: string
  givenOn: string
  evidence: string
  why: string
  ngo: string
}

/** Each door has its own: what was typed for one is never saved for another. */
export type TypedAnswers = Record<ConsentDoor, AnswerAtDoor>

export const noAnswer: Readonly<AnswerAtDoor> = { answer: '', givenBy: '', givenOn: '', evidence: '', why: '', ngo: '' }

export const noAnswers = (): TypedAnswers =>
  Object.fromEntries(consentDoors.map((door) => [door, { ...noAnswer }])) as TypedAnswers

export const isAnyTyped = (typed: TypedAnswers): boolean =>
  Object.values(typed).some((one) => Object.values(one).some((text: string) => text.trim() !== ''))
