export * from './bolts.module'
export * from './nuts.module'
