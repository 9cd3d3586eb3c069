/** Bytes of nothing, more than one part of them, known to whoever sends and to whoever opens. */
export const bytesOfTheFile: Uint8Array = Uint8Array.from({ length: 9_000_000 }, (_, at) => (at * 31 + (at >> 8)) % 251)
