import { posix } from 'node:path';
import { use } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { propertyOf, writableFields } from '../support/fields.js';
import { refusedValue } from './e2e-values.js';
import { useClass } from './references.js';
import type { HouseContext } from './types.js';
import { functions, specView } from './unit-spec.js';

/** The unit spec of the body that makes a row: all that a feature has of its own where it inherits what it does. */
export function bodySpecFile(context: HouseContext): FileContribution {
  const { places, spec, style } = context;
  const { describe, it, expect } = functions(context);
  const { body } = specView(context);
  const refused = writableFields(spec).flatMap(
    (field) => refusedValue(field, style.id.pipe !== undefined) ?? [],
  );
  const required = writableFields(spec).find((field) =>
    body.some(({ property }) => property === propertyOf(field)),
  );
  return {
    path: specPath(places),
    template: 'inhouse/body.spec.ts',
    view: {
      describe,
      it,
      expect,
      bodyClass: useClass(places.create),
      body,
      validate: use('validate', 'class-validator'),
      toInstance: use('plainToInstance', 'class-transformer'),
      refused,
      refuses: refused.length > 0,
      left: required === undefined ? [] : [propertyOf(required)],
    },
    purpose: 'unit tests of the body that makes one',
  };
}

/** Beside the body, or where specs lie. With an entity it lies beside the service: entities are loaded by patterns that may take everything beside them for one, and the body may lie there. */
function specPath({ service, create, entity, spec }: HouseContext['places']): string {
  const name = posix.basename(create.path).replace(/\.ts$/, '.spec.ts');
  const isBeside = posix.dirname(spec.path) === posix.dirname(service.path);
  const of = isBeside ? (create.path === entity.path ? service : create) : spec;
  return posix.join(posix.dirname(of.path), name);
}
