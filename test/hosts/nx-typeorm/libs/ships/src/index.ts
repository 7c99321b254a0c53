export * from './lib/ships.module';
