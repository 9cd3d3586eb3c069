import { comparesHere, findsPatternsHere, type PatternsAsked, type ToCompare } from './compare-cases.ts'
import { answerIn } from '../../in-worker.ts'

const compare = comparesHere()
answerIn<ToCompare | PatternsAsked, unknown>((asked) =>
  'patternsOf' in asked ? findsPatternsHere(asked) : compare(asked)
)
