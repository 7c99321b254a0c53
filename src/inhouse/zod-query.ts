import { type Code, code, literal } from '../code/index.js';
import { propertyOf } from '../support/fields.js';
import { askedFields, MOST, searchFields, SIZE, sortFields } from './query.js';
import type { HouseContext } from './types.js';
import type { ZodStyle } from './zod-types.js';
import { askedSchema } from './zod-values.js';

/** Which page a list is asked for. */
export function pageEntries({ style }: HouseContext, zod: ZodStyle): readonly Code[] {
  const { query, style: kind } = style.pages;
  const number = (least: number, most: string, standard: number): Code =>
    code`${zod.z}.coerce.number().int().min(${least}).max(${most}).default(${standard})`;
  const size = code`${query?.size ?? 'limit'}: ${number(1, String(MOST), SIZE)},`;
  return kind === 'page'
    ? [code`${query?.first ?? 'page'}: ${number(1, '1_000_000', 1)},`, size]
    : [size, code`${query?.first ?? 'offset'}: ${number(0, '100_000_000', 0)},`];
}

/** Which rows, in which order. */
export function queryEntries(context: HouseContext, zod: ZodStyle): readonly Code[] {
  const { spec } = context;
  const { z } = zod;
  const sorts = sortFields(spec)
    .map(propertyOf)
    .flatMap((name) => [name, `-${name}`]);
  return [
    ...askedFields(spec).map(
      (field) => code`${propertyOf(field)}: ${askedSchema(field, zod, context)}.optional(),`,
    ),
    ...(searchFields(spec).length === 0 ? [] : [code`q: ${z}.string().max(200).optional(),`]),
    ...(sorts.length === 0 ? [] : [code`sort: ${z}.enum(${literal(sorts)}).optional(),`]),
  ];
}
