import { decorator, stringValue, valueOf } from './ast.js';
import type { ClassIn } from './classes.js';
import type { Project } from './project.js';

/**
 * The name of an entity's table as its `@Entity` says it: a literal, or a constant of the same file.
 * Undefined when the naming strategy decides, or when it cannot be read.
 */
export function tableNameOf({ file, node }: ClassIn): {
  readonly name: string | undefined;
  readonly isExplicit: boolean;
} {
  const [first] = decorator(file, node, 'Entity', 'typeorm')?.args ?? [];
  const given = first?.type === 'ObjectExpression' ? valueOf(first, 'name') : first;
  if (given === undefined) {
    return { name: undefined, isExplicit: false };
  }
  const constant =
    given.type === 'Identifier'
      ? file.all('VariableDeclarator').find(({ id }) => id.type === 'Identifier' && id.name === given.name)
          ?.init
      : given;
  return { name: stringValue(constant), isExplicit: true };
}

/** `"shop"."orders"`, `orders`, `\"orders\"`: the last part is the group. */
const TABLE_NAME = String.raw`(?:[\w$]+\.|\\?["${'`'}][^"${'`'}\\]+\\?["${'`'}]\.)?\\?["${'`'}]?([\w$]+)`;

const CREATIONS = [
  new RegExp(String.raw`\bCREATE\s+(?:UNLOGGED\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?${TABLE_NAME}`, 'gi'),
  new RegExp(String.raw`\bRENAME\s+TO\s+${TABLE_NAME}`, 'gi'),
  /\bnew\s+Table\s*\(\s*\{[^{}]*?\bname\s*:\s*['"`]([\w$.]+)['"`]/g,
  /\brenameTable\s*\([^,()]+,\s*['"`]([\w$.]+)['"`]/g,
];

/** Names of the tables that some migration makes, by SQL or by TypeORM's API. */
export function migratedTables({ migrationTexts }: Project): ReadonlySet<string> {
  return new Set(
    migrationTexts.flatMap((text) =>
      CREATIONS.flatMap((creation) =>
        [...text.matchAll(creation)].map((match) => match[1]?.split('.').at(-1) ?? ''),
      ),
    ),
  );
}

/** Whether some migration makes an index of the table that starts with the column. */
export function hasMigratedIndex({ migrationTexts }: Project, table: string, column: string): boolean {
  const index = new RegExp(
    String.raw`\bINDEX\b[^;()]*\bON\s+(?:ONLY\s+)?(?:\S+\.)?\\?["${'`'}]?${table}\\?["${'`'}]?\s+(?:USING\s+\w+\s*)?\(\s*\\?["${'`'}]?${column}\b`,
    'i',
  );
  return migrationTexts.some((text) => index.test(text));
}
