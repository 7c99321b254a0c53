import { drizzleTables } from './drizzle-tables.js';
import { entityClasses } from './entity-classes.js';
import type { MapperId } from '../mappers.js';
import type { Ground } from './ground.js';
import type { Persisted } from './persisted.js';
import { prismaModels } from './prisma-models.js';

const READERS: Readonly<Partial<Record<MapperId, (ground: Ground) => readonly Persisted[]>>> = {
  typeorm: (ground) => entityClasses(ground, /^typeorm$/),
  'mikro-orm': (ground) => entityClasses(ground, /^@mikro-orm\//),
  mongoose: (ground) => entityClasses(ground, /^@nestjs\/mongoose$/),
  sequelize: (ground) => entityClasses(ground, /^sequelize-typescript$/),
  prisma: prismaModels,
  drizzle: drizzleTables,
};

/** What the application keeps: of its own sources and those of the libraries that it uses. */
export function persistedOf(ground: Ground, orm: MapperId | undefined): readonly Persisted[] {
  return (orm === undefined ? undefined : READERS[orm])?.(ground) ?? [];
}
