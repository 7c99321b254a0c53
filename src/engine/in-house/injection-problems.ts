import type { Problem } from '../../errors.js';
import type { House } from '../../host/house/index.js';

/** Why services cannot be given what reads and writes rows as they are elsewhere. */
export function injectionProblems(
  { dataSource, workspace }: House,
  dependencies: Readonly<Record<string, string>>,
): readonly Problem[] {
  return dependencies['@nestjs/typeorm'] !== undefined || dependencies['typeorm'] === undefined
    ? []
    : [
        {
          code: 'house/own-injection',
          place: dataSource.evidence[0]?.file ?? workspace.value.application.manifest,
          message:
            'services get their repositories from providers of the project here, and features are given them by @nestjs/typeorm, which it does not depend on',
          hint: 'install @nestjs/typeorm and connect by TypeOrmModule.forRoot, or write this feature by hand',
        },
      ];
}
