import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { OrdersModule } from './orders/orders.module.js';

export const imports: (Type | DynamicModule)[] = [OrdersModule] as const satisfies unknown[];

@Module({ imports })
export class AppModule {}
