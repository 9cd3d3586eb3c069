/**
 * Whether a name below a data folder is of its own files (keys, the operator's reference data, documents)
 * and not PostgreSQL's, which are copied as a cluster: neither its folder, its log and sockets, nor the
 * note that says where else its data may be, which from an archive could point anywhere.
 */
export function isOfDataFolder(name: string): boolean {
  const [first = ''] = name.split('/')
  // A file system may not tell upper case from lower.
  return !/^(postgres.*|run)$/i.test(first)
}
