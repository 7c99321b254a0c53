import type { ObjectExpression } from 'oxc-parser';
import type { EditResult } from '../contracts.js';
import { addDependencies } from './add-dependencies.js';
import { objectAt, openJson } from './json-source.js';
import { propertyOf } from './module-class.js';
import type { SourceEdit } from './source-edit.js';

/**
 * Declares a package for development only: moves it there with its range, or adds it.
 *
 * @param range for a package that is not declared at all
 * @returns a function of the text of `package.json`
 */
export function declareForDevelopment(
  name: string,
  range: string,
  file = 'package.json',
): (source: string) => EditResult {
  return (source) => {
    const { edit, root, close } = openJson(source, file);
    const dependencies = objectAt(root, ['dependencies']);
    const declared = dependencies === undefined ? undefined : propertyOf(dependencies, name)?.value;
    const found =
      declared?.type === 'Literal' && typeof declared.value === 'string' ? declared.value : undefined;
    if (dependencies === undefined || found === undefined) {
      return addDependencies({}, { [name]: range }, file)(source);
    }
    removeMember(edit, dependencies, name);
    const removed = close();
    const text = removed.status === 'edited' ? removed.text : source;
    const added = addDependencies({}, { [name]: found }, file)(text);
    return added.status === 'present' ? removed : added;
  };
}

/** Takes a member out with its comma and the white space before the next one. */
function removeMember(edit: SourceEdit, object: ObjectExpression, name: string): void {
  const { text } = edit;
  const index = object.properties.findIndex((one) => one === propertyOf(object, name));
  const [before, member, after] = [index - 1, index, index + 1].map((at) => object.properties[at]);
  if (member === undefined) {
    return;
  }
  if (after !== undefined) {
    text.remove(member.start, after.start);
  } else if (before !== undefined) {
    text.remove(before.end, member.end);
  } else {
    text.overwrite(object.start, object.end, '{}');
  }
}
