import { m } from '#messages'
import type { Role } from '#mandate/permissions.ts'

export const officeRoles = [
  'case-officer',
  'rapporteur',
  'translator',
  'editor',
  'observer',
  'administrator',
  'guest'
] as const satisfies readonly Role[]

const words: Record<(typeof officeRoles)[number], () => string> = {
  'case-officer': m.office_role_case_officer,
  rapporteur: m.office_role_rapporteur,
  translator: m.office_role_translator,
  editor: m.office_role_editor,
  observer: m.office_role_observer,
  administrator: m.office_role_administrator,
  guest: m.office_role_guest
}

export const roleName = (role: string): string => (words as Record<string, () => string>)[role]?.() ?? role
