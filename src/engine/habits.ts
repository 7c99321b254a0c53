import type { HostProject, ProjectReader } from '../contracts.js';
import { type House, readHouse } from '../host/house/index.js';
import { type Inquiry, type SharedApplication, startInquiry } from '../host/facts.js';
import { aliasStyle, type DetectedHabits, SETTINGS_FILE } from '../host/index.js';

/** What a project does in its own way, for its record. */
export interface Habits {
  readonly detected: DetectedHabits;
  /** Each with what shows it. */
  readonly says: Readonly<Partial<Record<keyof DetectedHabits, string>>>;
}

const NONE: Habits = { detected: {}, says: {} };

/**
 * Reads where the features of a project lie, what registers them and how they import, from all of its files. Once a project has settings these
 * hold, and nothing is read.
 */
export function readHabits(reader: ProjectReader): Habits {
  if (reader.exists(SETTINGS_FILE)) {
    return NONE;
  }
  const { house } = readHouse(reader);
  // Paths of settings are told from the app root, which is where the reader is when there is one application.
  return house.workspace.value.application.root === '' ? habitsOf(house, reader) : NONE;
}

/**
 * The same of a house that has been read.
 *
 * @param house whose paths are told from the app root
 */
export function habitsOf(house: House, reader: ProjectReader, shared?: SharedApplication): Habits {
  return both(both(placeOf(house), registrationOf(house)), importsOf(house, startInquiry(reader, shared)));
}

function placeOf({ features }: House): Habits {
  const { folder, ownFolder, count, of } = features.value;
  return ownFolder && isMost(count, of) && isBelowSource(folder)
    ? {
        detected: { featuresRoot: folder },
        says: { featuresRoot: `features lie in ${folder}: ${count} of ${of} modules` },
      }
    : NONE;
}

function registrationOf({ registration, bootstrap }: House): Habits {
  const { file, count, of } = registration.value;
  return file !== undefined && file !== bootstrap.value.rootModule && isMost(count, of) && isBelowSource(file)
    ? {
        detected: { featuresModule: file },
        says: { featuresModule: `features are registered in ${file}: ${count} of ${of} modules` },
      }
    : NONE;
}

/** Other ways than by alias show in a run that has no record, too. */
function importsOf({ imports, features }: House, inquiry: Inquiry): Habits {
  const { across, inside, extension } = imports.value;
  const { prefix } = across;
  if (across.route !== 'alias' || prefix === undefined || extension !== '') {
    return NONE;
  }
  const importStyle = aliasStyle(inquiry, {
    prefix,
    inside: inside.route === 'alias' ? 'alias' : 'relative',
    featuresRoot: features.value.folder,
  });
  const shown = imports.evidence.find(({ note }) => note?.startsWith('across'))?.note;
  return importStyle.aliases[0]?.prefix.startsWith(prefix) === true
    ? {
        detected: { importStyle },
        says: { importStyle: `imports begin with ${prefix} ${shown ?? ''}`.trim() },
      }
    : NONE;
}

const both = (one: Habits, other: Habits): Habits => ({
  detected: { ...one.detected, ...other.detected },
  says: { ...one.says, ...other.says },
});

/** What fewer do is no habit. */
const isMost = (count: number, of: number): boolean => count * 2 > of;

/** What the settings can name. */
const isBelowSource = (path: string): boolean => /^src(\/[\w.@-]+)*$/.test(path);

/** The habits that are not the persona's own, a sentence each. */
export function habitsSaid(
  { says }: Habits,
  { persona, featuresRoot, featuresModule, importStyle }: HostProject,
): string[] {
  const told = [
    featuresRoot === persona.featuresRoot ? undefined : says.featuresRoot,
    featuresModule === undefined ? undefined : says.featuresModule,
    importStyle.kind === 'alias' ? says.importStyle : undefined,
  ];
  return told.flatMap((one) =>
    one === undefined ? [] : [`${one}; new ones follow, as ${SETTINGS_FILE} says.`],
  );
}
