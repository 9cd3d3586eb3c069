import { label, m } from '#messages'
import { labelled } from '../format.ts'
import { isolated } from '../isolated.ts'

export const partnerKindWord = (kind: string): string => label('partner_kind', kind) ?? kind

/** What it is and how it is called: 'National human rights institution, status A: its name'. */
export const partnerWord = ({ kind, name, status }: { kind: string; name: string; status: string | null }): string => {
  const what = partnerKindWord(kind)
  return labelled(status === null ? what : m.partner_with_status({ kind: what, status }), isolated(name))
}

/** Where on the public pages stands what was let through; null where no page has one place for it. */
export function publicPathOf({
  kind,
  id,
  subject
}: {
  kind: string
  id: string
  subject: string | null
}): string | null {
  if (kind === 'protective-action' || kind === 'focal-point-meeting') return `protective-work#w-${id}`
  if (kind === 'assessment' || kind === 'recommendation-action') return `recommendations/${subject}`
  return kind === 'commitment-step' ? `commitments/${subject}` : null
}
