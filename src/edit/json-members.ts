import type { EditResult } from '../contracts.js';
import { addMembers, objectAt, openJson } from './json-source.js';
import { propertyOf } from './module-class.js';

type Members = Readonly<Record<string, unknown>>;

export interface JsonPlace {
  /** Path of the file from the app root: `tsconfig.json`. */
  readonly file: string;
  /** The object inside the file: `['compilerOptions']`; made when it is not there. */
  readonly at?: readonly string[];
}

/**
 * Adds members to an object of a JSON file. Members that are there stay, whatever they say.
 *
 * @returns a function of the source text; present when nothing is missing
 *
 * @example
 * addJsonMembers({ lib: ['ES2023'] }, { file: 'tsconfig.json', at: ['compilerOptions'] })
 */
export function addJsonMembers(
  members: Members,
  { file, at = [] }: JsonPlace,
): (source: string) => EditResult {
  return (source) => {
    const { edit, root, close } = openJson(source, file);
    const depth = at.findLastIndex((_, index) => objectAt(root, at.slice(0, index + 1)) !== undefined) + 1;
    const object = objectAt(root, at.slice(0, depth)) ?? root;
    const [name, ...inner] = at.slice(depth);
    if (name !== undefined && propertyOf(object, name) !== undefined) {
      const byHand = JSON.stringify(nested(members, at), undefined, 2);
      return { status: 'refused', reason: `"${at.slice(0, depth + 1).join('.')}" is no object`, byHand };
    }
    const missing =
      name === undefined
        ? Object.entries(members).filter(([key]) => propertyOf(object, key) === undefined)
        : [[name, nested(members, inner)] as const];
    addMembers(edit, object, Object.fromEntries(missing), depth);
    return close();
  };
}

function nested(members: Members, path: readonly string[]): Members {
  return path.toReversed().reduce<Members>((inner, name) => ({ [name]: inner }), members);
}

/**
 * Replaces the text that a member of a JSON file has, or adds the member.
 *
 * @param from what may be replaced; anything else is the user's choice and refused
 *
 * @example
 * replaceJsonText('collection', { from: '@nestjs/schematics', to: 'nest-persona' }, { file: 'nest-cli.json' })
 */
export function replaceJsonText(
  name: string,
  { from, to }: { readonly from: string; readonly to: string },
  { file }: { readonly file: string },
): (source: string) => EditResult {
  return (source) => {
    const { edit, root, close } = openJson(source, file);
    const value = propertyOf(root, name)?.value;
    if (value === undefined) {
      addMembers(edit, root, { [name]: to }, 0);
    } else if (value.type === 'Literal' && value.value === from) {
      edit.text.overwrite(value.start, value.end, JSON.stringify(to));
    } else if (value.type !== 'Literal' || value.value !== to) {
      const found = edit.source.slice(value.start, value.end);
      return {
        status: 'refused',
        reason: `"${name}" is ${found} already`,
        byHand: `${JSON.stringify(name)}: ${JSON.stringify(to)}`,
      };
    }
    return close();
  };
}
