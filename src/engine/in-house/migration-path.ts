import type { FeatureSpec } from '../../spec/types.js';

interface MigrationHabits {
  readonly folder: string;
  /** `<time>-{kebab}.ts` */
  readonly fileName: string | undefined;
  readonly timeDigits: number | undefined;
}

/**
 * The file of a migration as this house calls them.
 *
 * @param timestamp milliseconds since 1970
 */
export function migrationPath(
  { name: { plural } }: Pick<FeatureSpec, 'name'>,
  timestamp: number,
  { folder, fileName = '<time>-{kebab}.ts', timeDigits = 13 }: MigrationHabits,
): string {
  const file = fileName
    .replace('<time>', time(timestamp, timeDigits))
    .replace('{kebab}', `create-${plural.kebab}`)
    .replace('{snake}', `create_${plural.snake}`)
    .replace('{Pascal}', `Create${plural.pascal}`)
    .replace('{camel}', `create${plural.pascal}`);
  return `${folder}/${file}`;
}

/** Milliseconds or seconds since 1970, or the date and time in fourteen digits. */
function time(timestamp: number, digits: number): string {
  if (digits === 14) {
    return new Date(timestamp).toISOString().replaceAll(/\D/g, '').slice(0, 14);
  }
  return digits === 10 ? String(Math.floor(timestamp / 1000)) : String(timestamp);
}
