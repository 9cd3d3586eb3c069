import { answerIn } from '../../in-worker.ts'
import type { Reader } from '../case-keys.ts'
import { openRecords, type Sealed } from './open-records.ts'

answerIn(({ records, reader }: { records: readonly Sealed[]; reader: Reader }) => openRecords(records, reader))
