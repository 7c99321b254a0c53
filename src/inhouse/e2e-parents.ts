import { type Code, code, literal } from '../code/index.js';
import type { FeatureSpec, Field, RelationField } from '../spec/types.js';
import { propertyOf, writableFields } from '../support/fields.js';
import { sentValue } from './e2e-values.js';
import { hasDefault } from './properties.js';
import { useType } from './references.js';
import type { E2eStyle, HouseStyle } from './types.js';

/** A row that has to be there before another one can refer to it. */
export interface Parent {
  /** The response that made it: `order`. */
  readonly name: string;
  /** `orderId`; `const customerId` for one that only another parent needs. */
  readonly assign: string;
  readonly property: string;
  readonly isOwn: boolean;
  readonly route: string;
  readonly body: Code;
  readonly type: Code;
}

/** Fields that a body cannot leave out. */
export const requiredFields = (spec: FeatureSpec): readonly Field[] =>
  writableFields(spec).filter((field) => !field.optional && !hasDefault(field));

export const requiredParents = (spec: FeatureSpec): readonly RelationField[] =>
  requiredFields(spec).filter((field) => field.kind === 'relation');

/**
 * The rows that a row of a feature refers to, in the order in which they have to be made.
 *
 * @returns words for a row of which nobody can know what it is made of
 */
export function parentsOf(spec: FeatureSpec, style: HouseStyle, e2e: E2eStyle): readonly Parent[] | string {
  const found: Parent[] = [];
  const enter = (owner: FeatureSpec, isOwn: boolean): string | undefined => {
    for (const field of requiredParents(owner)) {
      const property = propertyOf(field);
      const target = e2e.specOf(field.target);
      if (target === undefined || target.name.plural.kebab === owner.name.plural.kebab) {
        return field.target.plural.words;
      }
      const missing = enter(target, false);
      const body = missing === undefined ? bodyOf(target) : undefined;
      if (body === undefined) {
        return missing ?? field.target.plural.words;
      }
      if (found.some((one) => one.property === property)) {
        continue;
      }
      found.push({
        name: field.name.camel,
        assign: isOwn ? property : `const ${property}`,
        property,
        isOwn,
        route: literal(`${e2e.lead}/${style.controller.path(field.target)}`),
        body,
        type: useType(style.placesOf(field.target).response),
      });
    }
    return undefined;
  };
  return enter(spec, true) ?? found;
}

/** `{ name: 'alpha', customerId }`; undefined where a value cannot be told. */
function bodyOf(spec: FeatureSpec): Code | undefined {
  const entries = requiredFields(spec).map((field) => {
    const value = field.kind === 'relation' ? undefined : sentValue(field);
    const property = propertyOf(field);
    return field.kind === 'relation' ? code`${property}` : value && code`${property}: ${value}`;
  });
  const all = entries.filter((one) => one !== undefined);
  return all.length < entries.length
    ? undefined
    : code`{ ${all.reduce((text, one, index) => (index === 0 ? one : code`${text}, ${one}`), code``)} }`;
}
