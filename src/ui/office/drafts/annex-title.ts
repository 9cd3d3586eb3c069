/** The heading of a part of the annex, by its path in a letter. */
export const isAnnexTitle = (path: string): boolean => /^annex\.\d+\.title$/.test(path)
