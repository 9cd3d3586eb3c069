import type { ListedCommitment } from './list-commitments.ts'

/** A commitment for machines, in the list as by itself; `address` is its lasting page. */
export const commitmentAsData = ({ slug, ...one }: ListedCommitment, address: string) => ({
  commitment: slug,
  ...one,
  address
})
