export { canStrip as canCopy } from '../../platform/files/strip/strip-metadata.ts'
