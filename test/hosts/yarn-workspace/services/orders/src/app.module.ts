import { DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InvoiceModule } from 'src/modules/invoice/invoice.module';
import { OrderModule } from 'src/modules/order/order.module';

@Module({})
export class AppModule {
	static forRoot(): DynamicModule {
		return {
			module: AppModule,
			imports: [TypeOrmModule.forRoot({ type: 'postgres', autoLoadEntities: true, migrationsRun: true }), OrderModule, InvoiceModule],
		};
	}
}
