import { DataSource } from 'typeorm'

import { OrderEntity } from './entities/order.entity'

export default new DataSource({ type: 'postgres', entities: [OrderEntity], migrations: ['dist/migrations/*.js'] })
