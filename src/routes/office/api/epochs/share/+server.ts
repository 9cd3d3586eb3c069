import { shareEpochs } from '#mandate/people/share-epochs.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(shareEpochs)
