import type { QueueEntry } from '#mandate/inbox/list-queue.ts'

type Asked = Pick<QueueEntry, 'id' | 'danger' | 'perhapsDanger' | 'firstReadOn' | 'waiting'>

/**
 * What of a list may be opened at once. Where somebody may be in danger, what nobody has read is left out: opened, it is
 * read for the whole office, and for the pager.
 */
export function openable(
  entries: readonly Asked[],
  isOpened: (id: string) => boolean
): { ids: string[]; left: number } {
  const asked = entries.filter(({ id }) => !isOpened(id))
  const ids = asked.filter((entry) => !isDangerUnread(entry)).map(({ id }) => id)
  return { ids, left: asked.length - ids.length }
}

const isDangerUnread = ({ danger, perhapsDanger, firstReadOn, waiting }: Asked): boolean =>
  (danger || perhapsDanger) && (firstReadOn === null || waiting > 0)
