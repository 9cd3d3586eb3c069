import { answerIn } from '../../in-worker.ts'
import { printsHere } from './printing.ts'

answerIn(printsHere())
