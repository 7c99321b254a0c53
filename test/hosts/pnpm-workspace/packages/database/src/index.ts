export { OrderEntity } from './entities/order.entity'
export { default as dataSource } from './data-source'
