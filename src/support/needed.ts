import type { FeatureContext, FileContribution, View } from '../contracts.js';
import { importsOf } from '../code/index.js';
import { supportFile, supportFiles } from './files.js';
import type { SupportHost } from './group.js';

/** Support files that the template of another one imports. */
const imported: Readonly<Record<string, readonly string[]>> = {
  'filtering/query-values': [
    'validation/is-bigint-string',
    'validation/is-calendar-date',
    'validation/is-decimal-string',
    'validation/is-ip-address',
    'validation/is-time-of-day',
    'validation/is-timestamp',
  ],
  'filtering/filter': ['filtering/query-values', 'validation/read-with.decorator'],
  'filtering/filter-by.decorator': ['filtering/filter'],
  'filtering/apply-filter': ['filtering/filter'],
  'filtering/include-of.decorator': ['validation/read-with.decorator'],
  'validation/is-timestamp': ['validation/is-calendar-date'],
  'seeding/fake': ['seeding/vocabulary', 'test/unique'],
  'seeding/hash-once': ['security/password'],
  'seeding/encrypt-secret': ['security/secret-cipher'],
  'relations/related-query.dto': ['pagination/page-query', 'filtering/query-values'],
  'relations/ids.dto': ['validation/each-once.decorator'],
  'validation/id-param.decorator': ['errors/invalid-request.error'],
};

/**
 * The support files that some files of a feature import: those that their views ask for, those that their templates name, and what
 * these import in turn.
 *
 * @param named ids of support files that the templates import by themselves
 */
export function neededSupport(
  files: readonly FileContribution[],
  named: readonly string[],
  { host }: FeatureContext,
): FileContribution[] {
  const supportHost: SupportHost = { baseEntity: host.baseEntity, errorStyle: host.persona.errorStyle };
  const known = supportFiles(supportHost);
  const byModule = new Map(Object.entries(known).map(([id, { path }]) => [path.replace(/\.ts$/u, ''), id]));
  const asked = files
    .flatMap(({ view }) => importsOf(view satisfies View))
    .flatMap(({ from }) => byModule.get(from) ?? []);
  return [...closure([...named, ...asked])].map((id) => supportFile(id, supportHost));
}

function closure(ids: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  const visit = (id: string): void => {
    if (!all.has(id)) {
      all.add(id);
      (imported[id] ?? []).forEach(visit);
    }
  };
  ids.forEach(visit);
  return all;
}
