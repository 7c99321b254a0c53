import { type Code, code, isCode, joinCode } from '../code/index.js';
import type { FileContribution } from '../contracts.js';
import { moduleOf } from '../support/feature-paths.js';

/** Classes that the house declares in one file are one file: entity and DTOs. */
export function joined(files: readonly FileContribution[]): readonly FileContribution[] {
  const paths = [...new Set(files.map(({ path }) => path))];
  return paths.flatMap((path) => {
    const [first, ...others] = files.filter((file) => file.path === path);
    return first === undefined || others.length === 0 ? (first ?? []) : join(first, others);
  });
}

function join(first: FileContribution, others: readonly FileContribution[]): FileContribution {
  const own = moduleOf(first.path);
  const purpose = [first, ...others].map((one) => one.purpose).join(', ');
  if ([first, ...others].every(({ view }) => view['statements'] !== undefined)) {
    const statements = [first, ...others]
      .flatMap(({ view: { statements: all } }) => [all].flat())
      .flatMap((one) => (isCode(one) ? withoutOwn(one, own) : []));
    return { path: first.path, template: first.template, view: { statements }, purpose };
  }
  const enums = [first, ...others].filter(({ template }) => template === ENUM);
  const classes = [first, ...others]
    .filter(({ template }) => template !== ENUM)
    .map(({ view: { decorators, className, properties, members, extends: parent } }) => ({
      decorators,
      className,
      members: [members ?? properties].flat().flatMap((one) => (isCode(one) ? withoutOwn(one, own) : [])),
      extends: isCode(parent) ? withoutOwn(parent, own) : '',
    }));
  return {
    path: first.path,
    template: 'inhouse/classes.ts',
    view: { statements: [...enums.map(enumCode), ...statementsOf(first, own)], classes },
    purpose,
  };
}

const ENUM = 'persistence/typeorm/enum.ts';

/** An enum among classes, before what names it. */
function enumCode({ view: { comment, name, members } }: FileContribution): Code {
  const lines = [members].flat().flatMap((one) => (isCode(one) ? one : []));
  const said = isCode(comment) && comment.text !== '' ? code`${comment}\n` : '';
  return code`${said}export enum ${typeof name === 'string' ? name : ''} {\n${joinCode(lines)}\n}`;
}

function statementsOf({ view: { statements } }: FileContribution, own: string): readonly Code[] {
  return [statements ?? []].flat().flatMap((one) => (isCode(one) ? withoutOwn(one, own) : []));
}

/** A file imports nothing from itself. */
function withoutOwn({ text, imports }: Code, own: string): Code {
  return { text, imports: imports.filter(({ from }) => from !== own) };
}
