import { constants } from 'node:fs'

/** To read a file without its time of access telling that it was read; where a system knows no such thing, as usual. */
export const untouched = constants.O_RDONLY | (constants.O_NOATIME ?? 0)
