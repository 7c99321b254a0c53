import { entitiesOf } from './reading/classes.js';
import { migratedTables, tableNameOf } from './reading/tables.js';
import type { Rule } from './rule.js';

/** Every table of an entity is made by a migration. */
export const migratedTablesRule: Rule = {
  id: 'migrated-tables',
  clauses: ['BV-16', 'SP-08'],
  rationale:
    'A table that no migration makes exists on the machine of its author only; the next deployment fails at the first query.',
  remedy: 'Generate or write the migration that creates the table, with a `down` that drops it.',
  appliesTo: () => true,
  check: (project) => {
    const tables = migratedTables(project);
    return entitiesOf(project).flatMap((entity) => {
      const { name, isExplicit } = tableNameOf(entity);
      const candidates = name === undefined ? (isExplicit ? [] : namesByStrategy(entity.name)) : [name];
      return candidates.length === 0 || candidates.some((candidate) => tables.has(candidate))
        ? []
        : [
            entity.file.breach(
              entity.node.id ?? entity.node,
              `no migration creates the table "${candidates[0]}"`,
            ),
          ];
    });
  },
};

/** What naming strategies make of a class's name: `OrderItem` becomes order_item, order_items, orderItem, … */
function namesByStrategy(className: string): string[] {
  return [className, className.replace(/Entity$/, '')].flatMap((base) => {
    const snake = base.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
    const camel = base.charAt(0).toLowerCase() + base.slice(1);
    return [snake, camel, base, base.toLowerCase()].flatMap((name) => [
      name,
      `${name}s`,
      `${name}es`,
      name.replace(/y$/, 'ies'),
    ]);
  });
}
