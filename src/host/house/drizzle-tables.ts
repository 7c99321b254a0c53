import type { Node } from 'oxc-parser';
import type { Ground } from './ground.js';
import type { IdStrategy, Parent, Persisted, Placed } from './persisted.js';
import type { SourceFile } from './source.js';
import { asObject, dottedName, keyName, textOf } from './syntax.js';

const TABLE = /^(pg|mysql|sqlite|singlestore)Table$/;

/** The tables that are declared with `pgTable()` and its like. */
export function drizzleTables({ sources, resolver }: Ground): readonly Persisted[] {
  return [...sources.own, ...sources.shared].flatMap((file) =>
    file.calls
      .filter(({ callee }) => TABLE.test(callee) || /^\w+\.table$/.test(callee))
      .flatMap(({ args, start }): Persisted[] => {
        const columns = asObject(args[1]);
        const name = textOf(args[0]);
        if (columns === undefined || name === undefined) {
          return [];
        }
        const own = columns.properties.flatMap((one) =>
          one.type === 'Property'
            ? [{ property: keyName(one) ?? '', node: one.value, text: file.print(one.value) }]
            : [],
        );
        const placed = (property: string, node: Node): Placed => ({
          property,
          file: file.path,
          line: file.lineOf(node.start),
        });
        const id = own.find(({ text }) => text.includes('.primaryKey('));
        const deleted = own.find(({ property }) => /^deleted(At|_at)?$/.test(property));
        const spread = columns.properties.flatMap((one) =>
          one.type === 'SpreadElement' ? [dottedName(one.argument)] : [],
        )[0];
        return [
          {
            name,
            file: file.path,
            line: file.lineOf(start),
            id:
              id === undefined
                ? undefined
                : {
                    ...placed(id.property, id.node),
                    strategy: strategyOf(id.text),
                    type: id.text.split('(')[0] ?? '',
                  },
            deleted: deleted === undefined ? undefined : placed(deleted.property, deleted.node),
            parent: spread === undefined ? undefined : parentOf(resolver, file, spread, start),
          },
        ];
      }),
  );
}

function strategyOf(text: string): IdStrategy {
  if (text.startsWith('uuid(')) {
    return 'uuid';
  }
  if (
    /^(big|small)?serial\(|generatedAlwaysAsIdentity|generatedByDefaultAsIdentity|autoIncrement|autoincrement/.test(
      text,
    )
  ) {
    return text.includes('Identity') ? 'identity' : text.startsWith('big') ? 'bigint' : 'serial';
  }
  return 'other';
}

/** Columns that are kept in one place and spread into the tables: `...timestamps`. */
function parentOf(resolver: Ground['resolver'], file: SourceFile, spread: string, start: number): Parent {
  const origin = resolver.originOf(file, spread.split(/[.(]/)[0] ?? spread);
  const path = origin === undefined ? file.path : resolver.fileOf(file.path, origin.specifier);
  return {
    name: spread,
    file: path,
    line: path === file.path ? file.lineOf(start) : 1,
    columns: [],
    abstractMembers: [],
  };
}
