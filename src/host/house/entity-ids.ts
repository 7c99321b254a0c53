import { decorated, type MemberFacts } from './classes.js';
import type { IdStrategy } from './persisted.js';
import { type Decoration, textOf, valueAt } from './syntax.js';

/** TypeORM takes `@Generated()` for `increment`. */
export function generatedBy(member: MemberFacts): string | undefined {
  const mark = decorated(member, 'Generated');
  return mark === undefined ? undefined : (textOf(mark.args[0]) ?? 'increment');
}

/**
 * How the ids are made that a member holds.
 *
 * @param text the member as it is written
 */
export function strategyOf(member: MemberFacts, text: string): IdStrategy {
  const generated = decorated(member, 'PrimaryGeneratedColumn');
  if (generated !== undefined) {
    const strategy = textOf(generated.args[0]) ?? 'increment';
    return strategy === 'uuid' || strategy === 'identity'
      ? strategy
      : strategy !== 'increment'
        ? 'other'
        : counted(generated);
  }
  const told = generatedBy(member);
  if (told === 'uuid' || told === 'increment') {
    return told === 'uuid' ? 'uuid' : counted(decorated(member, 'PrimaryColumn'));
  }
  if (decorated(member, 'PrimaryKey') !== undefined) {
    return member.type === 'number'
      ? 'serial'
      : /bigint/i.test(text)
        ? 'bigint'
        : /uuid|v4\(|v7\(/i.test(text)
          ? 'uuid'
          : 'other';
  }
  return decorated(member, 'ObjectIdColumn') === undefined ? 'other' : 'objectId';
}

/** `{ type: 'bigint' }`, `('bigint')` */
function counted(column: Decoration | undefined): 'serial' | 'bigint' {
  const type = textOf(valueAt(column?.args.at(-1), 'type')) ?? textOf(column?.args[0]);
  return type === 'bigint' || type === 'int8' ? 'bigint' : 'serial';
}
