import { type Code, code, joinCode } from '../code/index.js';
import type { FeatureSpec, Field, RelationField } from '../spec/types.js';
import { referencesOf } from '../support/fields.js';
import type { Given } from './types.js';

/** References that a request names. */
export const writableReferences = (spec: FeatureSpec): readonly RelationField[] =>
  referencesOf(spec).filter((field) => !field.readonly);

/** Fields of which no two rows that a request makes may be alike. */
export const uniquesOf = ({ fields }: FeatureSpec): readonly Field[] =>
  fields.filter((field) => field.unique && !field.readonly);

/** `dto`, or `{ ...dto, createdBy: SYSTEM_USER_ID }` */
export function valuesOf(given: readonly Given[], values: Code): Code {
  const entries = given.map(({ property, value }) => code`, ${property}: ${value}`);
  return entries.length === 0 ? values : code`{ ...${values}${joinCode(entries, '')} }`;
}
