import { answerIn } from './in-worker.ts'
import { openRecords, type Reader, type Sealed } from './open-records.ts'

answerIn(({ records, reader }: { records: readonly Sealed[]; reader: Reader }) => openRecords(records, reader))
