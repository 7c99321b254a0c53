import { identifierHint, isIdentifier, maxTyped } from './identifiers.js';
import { featureNameOf, nameOf } from './names.js';
import type { Report } from './problems.js';
import {
  isDeviceName,
  isUnusableAsSingular,
  maxIdentifierBytes,
  notAVariable,
  systemTables,
  takenRoutes,
} from './reserved.js';
import { quoted } from './suggest.js';
import type { FeatureName } from './types.js';

/**
 * Checks a feature's name and the user's own word for a member, if any. What is no name at all (a path, for example) is reported
 * and replaced by its letters, so that the rest can be checked.
 */
export function readFeatureName(
  text: string,
  singular: string | undefined,
  takenFolders: readonly string[],
  report: Report,
): FeatureName {
  const derived = featureNameOf(text.slice(0, maxTyped));
  if (!isIdentifier(text)) {
    report(
      'feature/bad-name',
      'is not a name that folders, URLs, SQL and code can share',
      identifierHint(text, 'kebab'),
    );
    return derived;
  }
  const name = singular === undefined ? derived : withSingular(derived, singular, report);
  checkLength(name, report);
  checkKeyword(name, report);
  checkPlaces(name, takenFolders, report);
  return name;
}

function withSingular(name: FeatureName, text: string, report: Report): FeatureName {
  if (!isIdentifier(text)) {
    report('feature/bad-name', `its singular ${quoted(text)} is no name`, identifierHint(text, 'kebab'));
    return name;
  }
  const singular = nameOf(text);
  if (singular.camel.toLowerCase() === name.plural.camel.toLowerCase()) {
    report(
      'feature/same-singular',
      `its singular ${quoted(text)} is also its plural, so that code could not tell one from many`,
      `use another word, such as "${singular.kebab}-item"`,
    );
  } else if (isUnusableAsSingular(singular)) {
    report(
      'feature/reserved-name',
      `its singular ${quoted(text)} is a keyword, or a class that generated code uses`,
      `use another word, such as "${singular.kebab}-item"`,
    );
  }
  return { ...name, singular };
}

function checkLength({ singular, plural }: FeatureName, report: Report): void {
  const longest = [plural.snake, singular.snake].find((name) => name.length > maxIdentifierBytes);
  if (longest !== undefined) {
    report(
      'feature/name-too-long',
      `its table ${quoted(longest)} is longer than ${maxIdentifierBytes} bytes, which PostgreSQL would cut`,
      'choose a shorter name',
    );
  }
}

/** A service and a repository hold the collection in a variable of its name. */
function checkKeyword({ plural }: FeatureName, report: Report): void {
  if (notAVariable.has(plural.camel)) {
    report(
      'feature/reserved-name',
      `its plural ${quoted(plural.camel)} is a keyword, which code cannot call anything`,
      `choose another name, such as "${plural.kebab}-entries"`,
    );
  }
}

/** Tables, files, folders and routes that are somebody else's. */
function checkPlaces(
  { singular, plural }: FeatureName,
  takenFolders: readonly string[],
  report: Report,
): void {
  if (systemTables.has(plural.snake) || plural.snake.startsWith('pg_')) {
    report(
      'feature/reserved-name',
      `the table "${plural.snake}" would be in the way of one that ${plural.snake.startsWith('pg_') ? 'PostgreSQL' : 'TypeORM'} has`,
      'choose another name',
    );
  }
  const device = [singular.kebab, plural.kebab].find((name) => isDeviceName(name));
  if (device !== undefined) {
    report(
      'feature/reserved-name',
      `Windows keeps the file name "${device}" for a device, so that nobody could check the project out there`,
      'choose another name',
    );
  }
  const folders = new Set(takenFolders.map((each) => each.toLowerCase()));
  const folder = [plural.kebab, singular.kebab].find((name) => folders.has(name));
  if (folder !== undefined) {
    report(
      'feature/taken-folder',
      `the project has a folder "${folder}" of its own already`,
      `choose another name, such as "${folder}-entries"`,
    );
  }
  if (takenRoutes.has(plural.kebab)) {
    report(
      'feature/taken-route',
      `the service answers at /${plural.kebab} already`,
      `choose another name, such as "${singular.kebab}-pages"`,
    );
  }
}
