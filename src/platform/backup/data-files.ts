/**
 * Whether a name below a data folder is of its own files (keys, the operator's reference data, documents)
 * and not PostgreSQL's, which are copied as a cluster: neither its folder, its log and sockets, nor the
 * note that says where else its data may be, which from an archive could point anywhere.
 */
export function isOfDataFolder(name: string): boolean {
  const [first = ''] = name.split('/')
  // Parts of files that are still arriving change while they are copied, and nobody counts on them yet.
  if (/^files\/arriving\//i.test(name)) return false
  // A file system may not tell upper case from lower.
  return !/^(postgres.*|run)$/i.test(first)
}

/** A sealed part of a file that a defender sent, whole. */
export const isSentFile = (name: string): boolean => /^files\//i.test(name)
