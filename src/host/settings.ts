import type { BaseEntity, Dialect, ImportStyle, Persona } from '../contracts.js';
import { didYouMean, quoted } from '../spec/suggest.js';
import { type Data, isData, readData, shown } from './data-files.js';
import { ALIAS_STYLES, aliasStyle } from './alias-style.js';
import type { Inquiry } from './facts.js';

export const SETTINGS_FILE = '.nest-persona/persona.yaml';

/** What a project says of itself in `.nest-persona/persona.yaml`; it beats what is detected, which beats the persona. */
export interface Settings {
  readonly persona: Persona;
  readonly importStyle?: ImportStyle;
  readonly testRunner?: Dialect['testRunner'];
  readonly moduleSystem?: Dialect['moduleSystem'];
  readonly featuresRoot?: string;
  readonly rootModule?: string;
  readonly featuresModule?: string;
  readonly migrationsFolder?: string;
  readonly baseEntity?: Partial<BaseEntity>;
  readonly conventions?: Conventions;
}

/** Whose ways features follow: the persona's, or those that the project has already. */
export type Conventions = 'persona' | 'house';

/** Import styles by the name that the settings have for them; those by alias take the compiler's settings to know. */
export const IMPORT_STYLES: Readonly<Record<string, ImportStyle>> = {
  absolute: { kind: 'absolute' },
  relative: { kind: 'relative', extension: '' },
  'relative-js': { kind: 'relative', extension: '.js' },
  'relative-ts': { kind: 'relative', extension: '.ts' },
};

const KEYS = [
  'persona',
  'importStyle',
  'importAlias',
  'testRunner',
  'moduleSystem',
  'featuresRoot',
  'rootModule',
  'featuresModule',
  'migrationsFolder',
  'baseEntity',
  'conventions',
];
const TEST_RUNNERS = ['vitest', 'jest'] as const;
const CONVENTIONS = ['persona', 'house'] as const;
const MODULE_SYSTEMS = ['esm', 'commonjs'] as const;
const BASE_ENTITY_KEYS = ['className', 'module', 'created', 'updated', 'deleted'] as const;

/**
 * Reads the settings of a project. Everything that is wrong with them becomes a problem, and the default persona is
 * gone on with, so that what else is wrong shows in the same run.
 *
 * @param personas all there are, the default first
 * @throws Error when there are none: a defect of ours
 */
export function readSettings(inquiry: Inquiry, personas: readonly Persona[]): Settings {
  const [fallback] = personas;
  if (fallback === undefined) {
    throw new Error('there are no personas');
  }
  const known = inquiry.problems.length;
  const data = readData(inquiry, SETTINGS_FILE);
  if (data === undefined) {
    if (inquiry.problems.length === known) {
      report(
        inquiry,
        'host/no-persona',
        'the project does not say which persona it follows',
        `write "persona: ${fallback.id}" into this file`,
      );
    }
    return { persona: fallback };
  }
  checkKeys(inquiry, data, KEYS, SETTINGS_FILE);
  const persona = personaOf(inquiry, data['persona'], personas, fallback);
  const featuresRoot = pathOf(inquiry, data, 'featuresRoot');
  return {
    persona,
    ...part('importStyle', importStyleOf(inquiry, data, featuresRoot ?? persona.featuresRoot)),
    ...part('testRunner', choiceOf(inquiry, 'test runner', data['testRunner'], TEST_RUNNERS)),
    ...part('moduleSystem', choiceOf(inquiry, 'module system', data['moduleSystem'], MODULE_SYSTEMS)),
    ...part('featuresRoot', featuresRoot),
    ...part('rootModule', pathOf(inquiry, data, 'rootModule')),
    ...part('featuresModule', pathOf(inquiry, data, 'featuresModule')),
    ...part('migrationsFolder', pathOf(inquiry, data, 'migrationsFolder')),
    ...part('conventions', choiceOf(inquiry, 'kind of conventions', data['conventions'], CONVENTIONS)),
    ...part('baseEntity', baseEntityOf(inquiry, data['baseEntity'])),
  };
}

function part<Key extends keyof Settings>(key: Key, value: Settings[Key] | undefined): Partial<Settings> {
  return value === undefined ? {} : { [key]: value };
}

function personaOf(inquiry: Inquiry, id: unknown, personas: readonly Persona[], fallback: Persona): Persona {
  const ids = personas.map((persona) => persona.id);
  const found = personas.find((persona) => persona.id === id);
  if (found === undefined && id === undefined) {
    report(
      inquiry,
      'host/no-persona',
      'this file does not say which persona the project follows',
      `add "persona: ${fallback.id}"`,
    );
  } else if (found === undefined) {
    report(
      inquiry,
      'host/unknown-persona',
      `there is no persona ${quoted(shown(id))}`,
      didYouMean(shown(id), ids),
    );
  }
  return found ?? fallback;
}

function importStyleOf(inquiry: Inquiry, data: Data, featuresRoot: string): ImportStyle | undefined {
  const names = [...Object.keys(IMPORT_STYLES), ...Object.keys(ALIAS_STYLES)];
  const name = choiceOf(inquiry, 'import style', data['importStyle'], names) ?? '';
  const inside = ALIAS_STYLES[name];
  return inside === undefined
    ? IMPORT_STYLES[name]
    : aliasStyle(inquiry, { inside, featuresRoot, prefix: prefixOf(inquiry, data['importAlias']) });
}

function prefixOf(inquiry: Inquiry, value: unknown): string {
  if (value !== undefined && (typeof value !== 'string' || !/^[\w@~#./-]+$/.test(value))) {
    report(
      inquiry,
      'host/bad-setting',
      `importAlias is ${quoted(shown(value))}`,
      'write what imports begin with, such as "@/"',
    );
  }
  return typeof value === 'string' ? value : '';
}

function choiceOf<Name extends string>(
  inquiry: Inquiry,
  what: string,
  value: unknown,
  names: readonly Name[],
): Name | undefined {
  const name = names.find((one) => one === value);
  if (name === undefined && value !== undefined) {
    report(
      inquiry,
      'host/bad-setting',
      `there is no ${what} ${quoted(shown(value))}`,
      didYouMean(shown(value), names),
    );
  }
  return name;
}

/** Folders and files are named from the app root and lie below `src`. */
function pathOf(inquiry: Inquiry, data: Data, key: string): string | undefined {
  const value = data[key];
  if (value === undefined) {
    return undefined;
  }
  if (typeof value === 'string' && /^src(\/[\w.@-]+)*$/.test(value) && !value.split('/').includes('..')) {
    return value;
  }
  report(
    inquiry,
    'host/bad-setting',
    `${key} is ${quoted(shown(value))}, which is no path below src`,
    `write it from the app root, such as "src/modules"`,
  );
  return undefined;
}

function baseEntityOf(inquiry: Inquiry, value: unknown): Partial<BaseEntity> | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (!isData(value)) {
    report(
      inquiry,
      'host/bad-setting',
      'baseEntity is not an object',
      `give it some of ${BASE_ENTITY_KEYS.join(', ')}`,
    );
    return undefined;
  }
  checkKeys(inquiry, value, BASE_ENTITY_KEYS, `${SETTINGS_FILE}, baseEntity`);
  const wrong = BASE_ENTITY_KEYS.filter((key) => value[key] !== undefined && !isName(key, value[key]));
  for (const key of wrong) {
    report(
      inquiry,
      'host/bad-setting',
      `${key} of baseEntity is ${quoted(shown(value[key]))}`,
      key === 'module' ? 'write a module below src without extension' : 'write a TypeScript name',
    );
  }
  return Object.fromEntries(
    BASE_ENTITY_KEYS.filter((key) => isName(key, value[key])).map((key) => [key, value[key]]),
  );
}

const isName = (key: string, value: unknown): boolean =>
  typeof value === 'string' &&
  !value.includes('..') &&
  (key === 'module' ? /^src\/[\w./-]+$/ : /^[A-Za-z_$][\w$]*$/).test(value);

function checkKeys(inquiry: Inquiry, data: Data, known: readonly string[], place: string): void {
  for (const key of Object.keys(data).filter((one) => !known.includes(one))) {
    inquiry.problems.push({
      code: 'host/unknown-setting',
      place,
      message: `there is no setting ${quoted(key)}`,
      hint: didYouMean(key, known),
    });
  }
}

function report({ problems }: Inquiry, code: string, message: string, hint: string): void {
  problems.push({ code, place: SETTINGS_FILE, message, hint });
}
