import { isCode } from '../code/index.js';
import type { View } from '../contracts.js';

/**
 * Prepares a view for Handlebars: a Code becomes its text, and asking for a key that is not there throws, as
 * Handlebars alone takes `{{#if typo}}` for false.
 *
 * @param template named in the error
 */
export function prepareView(view: View, template: string): Record<string, unknown> {
  const prepared = Object.fromEntries(
    Object.entries(view).map(([key, value]) => [key, prepare(value, template)]),
  );
  return new Proxy(prepared, {
    has: () => true,
    get(target, key): unknown {
      if (typeof key === 'string' && !Object.hasOwn(target, key)) {
        throw new Error(
          `template ${template} asks for "${key}", its view has ${Object.keys(target).join(', ') || 'nothing'}`,
        );
      }
      return Reflect.get(target, key);
    },
  });
}

function prepare(value: unknown, template: string): unknown {
  if (isCode(value)) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return value.map((one) => prepare(one, template));
  }
  return isView(value) ? prepareView(value, template) : value;
}

const isView = (value: unknown): value is View => typeof value === 'object' && value !== null;

/** Every key of a view, however deep. */
export function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || isCode(value)) {
    return [];
  }
  return Array.isArray(value)
    ? value.flatMap(keysOf)
    : [...Object.keys(value), ...Object.values(value).flatMap(keysOf)];
}
