import type { Config } from '../config.ts'
import { processMoving, type Moving } from './moving.ts'
import { filePlaces, type FilePlaces } from './places.ts'
import { hasRoomForFiles, type FileSpace } from './room-left.ts'

/** Where files are kept, how much they may take, and which of them still move. */
export interface FileRoom {
  places: FilePlaces
  space: FileSpace
  moving: Moving
}

export const fileRoomOf = ({
  dataFolder,
  filesSpace,
  filesReserve
}: Pick<Config, 'dataFolder' | 'filesSpace' | 'filesReserve'>): FileRoom => ({
  places: filePlaces(dataFolder),
  space: { most: filesSpace, reserve: filesReserve },
  moving: processMoving()
})

/** So that a page says beforehand where none can be added. */
export const takesNoFiles = async (config: Parameters<typeof fileRoomOf>[0]): Promise<boolean> =>
  !(await hasRoomForFiles(config.dataFolder, fileRoomOf(config).space))
