import { mayAtAll, type Action } from '#mandate/permissions.ts'
import { m, type Locale } from '#messages'
import { actorOf, mayHere } from './may-here.ts'
import type { Unlocked } from './unlocked.ts'

/** A page that is gone to from every other, by its name or by a key. */
export interface Part {
  key: string
  href: string
  text: string
  /** Seldom gone to. */
  folded?: boolean
}

/**
 * What an officer has no part in, or none before others confirmed her, is not offered; the server refuses it in any case.
 * @param desk null while it is locked: who she is, is not known here
 */
export function partsFor(desk: Pick<Unlocked, 'me'> | null, lang: Locale): Part[] {
  const can = (action: Action) => !desk || mayAtAll(actorOf(desk), action)
  const to = (path: string) => `/${lang}/${path}`
  const parts: (Part | false)[] = [
    can('see-work') && { key: 'w', href: to('work'), text: m.work() },
    can('see-work') && { key: 'f', href: to('search'), text: m.work_find() },
    can('see-queue') && { key: 'i', href: to('inbox'), text: m.inbox() },
    can('see-cases') && { key: 'c', href: to('cases'), text: m.cases() },
    can('see-work') && { key: 'q', href: to('requests'), text: m.work_requests() },
    can('see-retention') && { key: 'r', href: to('erasures'), text: m.retention(), folded: true },
    can('see-missions') && { key: 's', href: to('missions'), text: m.missions_title(), folded: true },
    can('see-partners') && { key: 'n', href: to('partners'), text: m.partners_title(), folded: true },
    can('see-entries') && { key: 'b', href: to('registers'), text: m.entry_title(), folded: true },
    can('see-companies') && { key: 'y', href: to('companies'), text: m.companies(), folded: true },
    can('see-helpers') && { key: 'h', href: to('helpers'), text: m.helpers(), folded: true },
    // Of the office's letters: a guest is led to the one that she is asked to clear.
    (!desk || mayHere(desk, 'see-letter', { publication: 'scheduled' })) && {
      key: 'l',
      href: to('letters'),
      text: m.letters_title()
    },
    can('see-tray') && { key: 'o', href: to('tray'), text: m.tray() },
    can('see-releases') && { key: 'u', href: to('releases'), text: m.releases() },
    can('see-clearance') && { key: 'j', href: to('clearance'), text: m.clearance() },
    can('translate-note') && { key: 't', href: to('translations'), text: m.inbox_translations() },
    can('read-shared') && { key: 'm', href: to('matter'), text: m.guests_matter() },
    { key: 'p', href: to('people'), text: m.office_people(), folded: true },
    { key: 'e', href: to('epochs'), text: m.office_epochs(), folded: true },
    { key: 'a', href: to('access'), text: m.office_access(), folded: true }
  ]
  return parts.filter((part) => part !== false)
}
