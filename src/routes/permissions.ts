import type { Action } from '#mandate/permissions.ts'

/**
 * What one must be allowed to do, to be answered by a route: the longest matching beginning counts.
 * A route that no line covers fails the architecture test.
 */
export const routePermissions = {
  '/public': 'read-released',
  '/intake': 'read-intake-notice',
  '/intake/api/submissions': 'file-submission',
  '/office': 'read-office-notice',
  '/office/api': 'look-after-own-access',
  '/office/api/enrol': 'enrol-by-link',
  '/office/api/sign-in': 'sign-in',
  '/office/api/officers': 'see-people',
  '/office/api/officers/invite': 'invite-officer',
  '/office/api/officers/statement': 'confirm-officer',
  '/office/api/epochs': 'open-epoch',
  '/office/api/epochs/share': 'share-epochs'
} as const satisfies Record<string, Action>

export function permissionOf(routeId: string): Action | null {
  const found = Object.keys(routePermissions)
    .filter((start) => routeId === start || routeId.startsWith(`${start}/`))
    .sort((a, b) => b.length - a.length)[0] as keyof typeof routePermissions | undefined
  return found ? routePermissions[found] : null
}
