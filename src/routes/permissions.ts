import type { Action } from '#mandate/permissions.ts'

/**
 * What one must be allowed to do, to be answered by a route: the longest matching beginning counts.
 * A route that no line covers fails the architecture test.
 */
export const routePermissions = {
  '/public': 'read-released',
  '/intake': 'read-intake-notice',
  '/intake/api/submissions': 'file-submission',
  '/intake/[lang=lang]/return': 'come-back-by-receipt',
  '/intake/api/actions': 'come-back-by-receipt',
  '/intake/api/returns': 'come-back-by-receipt',
  '/office': 'read-office-notice',
  '/office/api': 'look-after-own-access',
  '/office/api/enrol': 'enrol-by-link',
  '/office/api/sign-in': 'sign-in',
  '/office/api/officers': 'see-people',
  '/office/api/officers/invite': 'invite-officer',
  '/office/api/officers/statement': 'confirm-officer',
  '/office/api/epochs': 'open-epoch',
  '/office/api/epochs/share': 'share-epochs',
  '/office/api/submissions': 'see-queue',
  '/office/api/submissions/open': 'open-submission',
  '/office/api/submissions/assign': 'assign-submission',
  '/office/api/submissions/write': 'write-to-source',
  '/office/api/submissions/note': 'note-submission',
  '/office/api/submissions/ask-translation': 'ask-translation',
  '/office/api/submissions/set-aside': 'set-aside-submission',
  '/office/api/submissions/bring-back': 'set-aside-submission',
  '/office/api/submissions/close': 'close-submission',
  '/office/api/submissions/enter': 'enter-submission',
  '/office/api/submissions/intake': 'enter-submission',
  '/office/api/translations': 'translate-note',
  '/office/api/duty': 'see-duty',
  '/intake/api/uploads': 'send-file',
  '/office/api/files': 'read-file',
  '/office/api/uploads': 'send-file',
  '/office/api/submissions/lift-file-limit': 'lift-file-limit'
} as const satisfies Record<string, Action>

export function permissionOf(routeId: string): Action | null {
  const found = Object.keys(routePermissions)
    .filter((start) => routeId === start || routeId.startsWith(`${start}/`))
    .sort((a, b) => b.length - a.length)[0] as keyof typeof routePermissions | undefined
  return found ? routePermissions[found] : null
}
