export * from './data.module'
export * from './recorded.entity'
