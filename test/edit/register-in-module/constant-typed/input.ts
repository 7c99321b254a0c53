import { type DynamicModule, Module, type Type } from '@nestjs/common';

export const imports: (Type | DynamicModule)[] = [
] as const satisfies unknown[];

@Module({ imports })
export class AppModule {}
