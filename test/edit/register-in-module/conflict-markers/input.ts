import { Module } from '@nestjs/common';

<<<<<<< HEAD
@Module({})
=======
@Module({ imports: [] })
>>>>>>> other
export class AppModule {}
