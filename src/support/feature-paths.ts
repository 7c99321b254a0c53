import type { FeaturePaths, HostProject } from '../contracts.js';
import type { FeatureName } from '../spec/types.js';

/**
 * Where the files of a feature lie, of one that is being built or of one that it refers to.
 *
 * @param timestamp of the migration; of no interest for a feature that is there already
 */
export function pathsOf(
  { singular, plural }: FeatureName,
  host: Pick<HostProject, 'featuresRoot' | 'migrationsFolder'>,
  timestamp = 0,
): FeaturePaths {
  const folder = `${host.featuresRoot}/${plural.kebab}`;
  const file = (kind: string): string => `${folder}/${plural.kebab}.${kind}.ts`;
  return {
    folder,
    module: file('module'),
    controller: file('controller'),
    service: file('service'),
    serviceSpec: file('service.spec'),
    repository: file('repository'),
    errors: file('errors'),
    entity: `${folder}/entities/${singular.kebab}.entity.ts`,
    createDto: `${folder}/dto/create-${singular.kebab}.dto.ts`,
    updateDto: `${folder}/dto/update-${singular.kebab}.dto.ts`,
    listQuery: `${folder}/dto/list-${plural.kebab}.query.dto.ts`,
    responseDto: `${folder}/dto/${singular.kebab}-response.dto.ts`,
    listResponse: `${folder}/dto/${singular.kebab}-list-response.dto.ts`,
    enumFile: (field) => `${folder}/enums/${singular.kebab}-${field.name.kebab}.enum.ts`,
    factory: `test/factories/${singular.kebab}.factory.ts`,
    seed: `test/seeds/${plural.kebab}.seed.ts`,
    e2eSpec: `test/${plural.kebab}.e2e-spec.ts`,
    migration: `${host.migrationsFolder}/${timestamp}-create-${plural.kebab}.ts`,
  };
}

/** A file as imports name it: `src/orders/orders.module.ts` -> `src/orders/orders.module`. */
export function moduleOf(path: string): string {
  return path.replace(/\.ts$/u, '');
}
