import { Module } from '@nestjs/common';
import { InvoiceController } from 'src/modules/invoice/invoice.controller';

@Module({ controllers: [InvoiceController] })
export class InvoiceModule {}
