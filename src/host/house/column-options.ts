import type { Node } from 'oxc-parser';
import type { ColumnOptions } from './persisted.js';
import { bare, type Decoration, literalOf, textOf, valueAt } from './syntax.js';

/** What the decorator of a column says: `@Column('text', { nullable: true })`, `@Column({ type: 'text' })`. */
export function columnOptions({ args }: Decoration): ColumnOptions {
  const options = args.at(-1);
  return {
    name: textOf(valueAt(options, 'name')),
    type: textOf(args[0]) ?? textOf(valueAt(options, 'type')),
    length: numberOf(valueAt(options, 'length')),
    precision: numberOf(valueAt(options, 'precision')),
    nullable: literalOf(valueAt(options, 'nullable')) === true,
    default: defaultOf(valueAt(options, 'default')),
    ...ofDatabase(options),
  };
}

/** What only some databases know. */
function ofDatabase(
  options: Node | undefined,
): Pick<ColumnOptions, 'scale' | 'unsigned' | 'onUpdate' | 'comment'> {
  const scale = numberOf(valueAt(options, 'scale'));
  const onUpdate = textOf(valueAt(options, 'onUpdate'));
  const comment = textOf(valueAt(options, 'comment'));
  return {
    ...(scale !== undefined && { scale }),
    ...(literalOf(valueAt(options, 'unsigned')) === true && { unsigned: true }),
    ...(onUpdate !== undefined && { onUpdate }),
    ...(comment !== undefined && comment !== '' && { comment }),
  };
}

function numberOf(node: Node | undefined): number | undefined {
  const value = literalOf(node);
  return value === undefined || value === '' ? undefined : Number(value);
}

/** `() => 'now()'` is an expression, anything else a value. */
function defaultOf(node: Node | undefined): string | undefined {
  const plain = bare(node);
  if (plain?.type === 'ArrowFunctionExpression') {
    return textOf(plain.body);
  }
  const value = literalOf(plain);
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : value?.toString();
}
