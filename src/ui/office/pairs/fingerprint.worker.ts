import { answerIn } from '../in-worker.ts'
import { fingerprintsHere } from './make-fingerprints.ts'

answerIn(fingerprintsHere())
