import type { ErrorStyle, FileContribution, ImportStyle } from '../contracts.js';
import type { ApplicationOptions } from './options.js';
import { PACKAGE_MANAGERS } from './package-managers.js';

/** Templates of decisions that every service takes, in the order of their numbers. */
const COMMON = [
  '0001-uuid-ids',
  '0002-soft-delete',
  '0003-enums-as-check',
  '0004-pagination',
  '0005-problem-details',
  '0006-configuration',
  '0007-embedded-postgresql',
  '0008-names-in-the-database',
  '0009-passwords-and-secrets',
];

const ERROR_RULES: Readonly<Record<ErrorStyle, string>> = {
  nest: "Services throw Nest's exceptions with a `problemBody`: a stable code and a sentence.",
  domain:
    'Services throw subclasses of `DomainError`, each with a stable code. Files that declare them import neither Nest nor TypeORM.',
};

const IMPORT_RULES: Readonly<Record<ImportStyle['kind'], string>> = {
  absolute:
    "Imports of this project's own modules are absolute: `src/orders/orders.service`, without an extension.",
  alias:
    "Imports of this project's own modules go by the aliases of `tsconfig.json`, without an extension; tests outside of `src` name them relatively.",
  relative: "Imports of this project's own modules are relative: `../orders/orders.service.js`.",
};

/** README, architecture, rules and decisions. */
export function docFiles({ name, persona, packageManager }: ApplicationOptions): FileContribution[] {
  const { run, install, exec, separator } = PACKAGE_MANAGERS[packageManager];
  const { baseEntity, errorStyle, importStyle } = persona;
  return [
    doc(
      'README.md',
      'README.md',
      { name, run, install, exec, seed: `seed${separator}` },
      'what a newcomer reads first',
    ),
    doc('docs/ARCHITECTURE.md', 'ARCHITECTURE.md', { name, run }, 'how the service is built'),
    doc(
      'docs/RULES.md',
      'RULES.md',
      {
        importRule: IMPORT_RULES[importStyle.kind],
        errorRule: ERROR_RULES[errorStyle],
        baseEntity: baseEntity.className,
        deleted: baseEntity.deleted,
      },
      'what holds for every change',
    ),
    ...COMMON.map((decision) =>
      decide(decision, decision === '0002-soft-delete' ? softDelete(baseEntity.deleted) : {}),
    ),
    decide(`0010-errors-${errorStyle}`),
    decide(`0011-imports-${importStyle.kind}`),
  ];
}

/** The property, and the column that the naming strategy makes of it. */
function softDelete(deleted: string): FileContribution['view'] {
  return { deleted: deleted.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) };
}

function decide(decision: string, view: FileContribution['view'] = {}): FileContribution {
  return doc(`docs/decisions/${decision}.md`, `decisions/${decision}.md`, view, 'what was decided, and why');
}

function doc(
  path: string,
  template: string,
  view: FileContribution['view'],
  purpose: string,
): FileContribution {
  return { path, template: `application/docs/${template}`, view, purpose };
}
