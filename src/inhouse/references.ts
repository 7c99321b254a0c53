import { type Code, use } from '../code/index.js';
import { moduleOf } from '../support/feature-paths.js';
import type { HouseContext, Place } from './types.js';

/** A class of a feature, with its import. */
export function useClass({ className, path }: Place): Code {
  return use(className, moduleOf(path));
}

/** The same where only its type is needed. */
export function useType({ className, path }: Place): Code {
  return use(className, moduleOf(path), { typeOnly: true });
}

/** `title!` or `title`, as the compiler wants it. */
export function declared(property: string, { style }: HouseContext): string {
  return style.strictProperties ? `${property}!` : property;
}

/** `OrdersService` -> `ordersService`. */
export const instanceOf = ({ className }: Place): string =>
  className.charAt(0).toLowerCase() + className.slice(1);

/** What a request is made into: a class, or the type that a schema gives. */
export const useBody = (place: Place, { style }: HouseContext): Code =>
  style.dto.zod?.kind === 'schemas' ? useType(place) : useClass(place);
