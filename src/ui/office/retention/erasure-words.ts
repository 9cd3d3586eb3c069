import { m } from '#messages'
import type { ErasureReason, SourceAsked } from '#mandate/retention/erasure-reasons.ts'

const reasons: Record<ErasureReason, () => string> = {
  'withdrawn-by-source': m.retention_reason_withdrawn,
  'endangers-somebody': m.retention_reason_endangers,
  'sent-by-mistake': m.retention_reason_mistake,
  'law-asks': m.retention_reason_law
}
const asked: Record<SourceAsked, () => string> = {
  'with-receipt': m.retention_source_receipt,
  otherwise: m.retention_source_otherwise,
  no: m.retention_source_no
}

export const reasonLabel = (reason: ErasureReason): string => reasons[reason]()
export const sourceAskedLabel = (one: SourceAsked): string => asked[one]()
