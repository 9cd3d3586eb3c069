import { comparesHere, type ToCompare } from './compare-cases.ts'
import { answerIn } from '../../in-worker.ts'

const compare = comparesHere()
answerIn((asked: ToCompare) => compare(asked))
