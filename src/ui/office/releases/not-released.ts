import { isAgreedTo } from '#mandate/communications/machines.ts'
import type { ShownRelease } from '#mandate/releases/show-release.ts'

type Reply = ShownRelease['replies'][number]

/** Of a letter about to be released, its replies of which the public would read nothing. */
export const repliesNotReleased = ({ replies }: Pick<ShownRelease, 'replies'>): Reply[] =>
  replies.filter(({ publication }) => !isAgreedTo(publication))
