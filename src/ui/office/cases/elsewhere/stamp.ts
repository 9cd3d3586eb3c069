export { stampOf } from '#mandate/pairs/stamp.ts'
