import type { SealedUnproven } from '#mandate/inbox/give-unproven.ts'
import { answerIn } from '../../in-worker.ts'
import { linesHere } from './lines.ts'

export interface ToOpen {
  submissions: readonly SealedUnproven[]
  secrets: readonly string[]
}

const lines = linesHere()
answerIn(({ submissions, secrets }: ToOpen) => lines(submissions, secrets))
