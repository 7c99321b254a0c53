import {
  adoptedFiles,
  type AdoptionContext,
  NEST_MAJORS,
  type NestMajor,
  PIECE_IDS,
  type PieceId,
} from '../adoption/index.js';
import type { Dialect, HostProject, ProjectReader } from '../contracts.js';
import type { Problem } from '../errors.js';
import { readData } from '../host/data-files.js';
import { type Inquiry, startInquiry } from '../host/facts.js';
import { type Conventions, readHost, SETTINGS_FILE } from '../host/index.js';
import { readCompilerOptions } from '../host/tsconfig.js';
import { findPersona, personas } from '../personas/index.js';
import { didYouMean } from '../spec/suggest.js';
import { habitsSaid, readHabits } from './habits.js';
import { BROUGHT } from './not-adopted.js';

/** A project that lacks pieces, and the context that these are built in. */
export interface AdoptionHost {
  readonly host: HostProject;
  readonly phrase: string;
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** Where the project goes its own way, and what shows it; empty once that is on record. */
  readonly habits: readonly string[];
  readonly conventions: Conventions;
  readonly contextWith: (isThere: (id: PieceId) => boolean) => AdoptionContext;
}

export interface AdoptionQuestion {
  readonly persona?: string | undefined;
  readonly toolSpec: string;
  /** Whose ways features are to follow, where the user says it. */
  readonly conventions?: Conventions | undefined;
}

const IN_ITS_OWN_WAY = `This project keeps its data with TypeORM in its own way, and features follow it, as ${SETTINGS_FILE} now says. What else a persona brings can be asked for: nest-persona add --only health`;

/** Problems beside which no other matters. */
const ALONE = new Set(['host/no-nest', 'host/no-manifest', 'host/other-mapper']);

/** Reads a project that may have nothing of ours yet. */
export function readAdoptionHost(
  { persona, toolSpec, conventions: told }: AdoptionQuestion,
  reader: ProjectReader,
): AdoptionHost {
  const asked = persona === undefined ? undefined : findPersona(persona);
  const order = asked === undefined ? personas : [asked, ...personas.filter((one) => one !== asked)];
  const habits = readHabits(reader);
  const { host, problems, notes, ...reading } = readHost(reader, {
    personas: order,
    detected: habits.detected,
  });
  const conventions = told ?? reading.conventions;
  const inquiry = startInquiry(reader);
  const dialect = host.dialect ?? { testRunner: 'vitest', moduleSystem: 'esm', defaultImports: true };
  const nest = majorOf(host.dependencies['@nestjs/core']);
  const base = {
    reader,
    host,
    dialect,
    nest: nest ?? 12,
    name: nameOf(inquiry),
    entry: 'src/main.ts',
    toolSpec,
    oldLibrary: hasOldLibrary(inquiry),
    conventions,
  };
  const files = adoptedFiles(base);
  const found = problems.filter(({ code }) => !BROUGHT.has(code));
  return {
    host,
    phrase: phraseOf(host, dialect, nest),
    notes,
    habits: conventions === 'house' ? [IN_ITS_OWN_WAY] : habitsSaid(habits, host),
    conventions,
    problems: found.some(({ code }) => ALONE.has(code))
      ? found
      : [...found, ...personaProblems(persona, host, reader), ...hostProblems(host, nest)],
    contextWith: (isThere) => ({ ...base, files, there: new Set(PIECE_IDS.filter(isThere)) }),
  };
}

function majorOf(range: string | undefined): NestMajor | undefined {
  const major = Number(/\d+/.exec(range ?? '')?.[0]);
  return NEST_MAJORS.find((known) => known === major);
}

function nameOf(inquiry: Inquiry): string {
  const name = readData(inquiry, 'package.json')?.['name'];
  return typeof name === 'string' && name !== '' ? name.replace(/^@[^/]+\//, '') : 'service';
}

/** Whether the compiler does not know ES2023: by its own list, or by its target's. */
function hasOldLibrary(inquiry: Inquiry): boolean {
  const { lib, target } = readCompilerOptions(inquiry);
  const year = /^es(\d{4}|next)/i.exec(String(target))?.[1] ?? '0';
  return !Array.isArray(lib) && Number(year.replace(/next/i, '9999')) < 2023;
}

function phraseOf(
  { importStyle, packageManager }: HostProject,
  dialect: Dialect,
  nest: NestMajor | undefined,
): string {
  return [
    `NestJS ${nest ?? '(unknown)'}`,
    dialect.moduleSystem === 'esm' ? 'ES modules' : 'CommonJS',
    dialect.testRunner === 'jest' ? 'Jest' : 'Vitest',
    importsOf(importStyle),
    packageManager,
  ].join(', ');
}

function importsOf(style: HostProject['importStyle']): string {
  switch (style.kind) {
    case 'absolute':
      return 'absolute imports';
    case 'alias':
      return 'imports by alias';
    case 'relative':
      return `relative imports${style.extension === '' ? '' : ` with ${style.extension}`}`;
  }
}

function personaProblems(asked: string | undefined, host: HostProject, reader: ProjectReader): Problem[] {
  if (asked === undefined || (findPersona(asked) !== undefined && asked === host.persona.id)) {
    return [];
  }
  const ids = personas.map(({ id }) => id);
  const isKnown = ids.includes(asked);
  return [
    {
      code: isKnown ? 'add/other-persona' : 'add/unknown-persona',
      place: '--persona',
      message: isKnown
        ? `the project follows "${host.persona.id}" already`
        : `there is no persona "${asked}"`,
      hint:
        isKnown && reader.exists(SETTINGS_FILE)
          ? `change it in ${SETTINGS_FILE}, or leave the option out`
          : didYouMean(asked, ids),
    },
  ];
}

function hostProblems({ dependencies }: HostProject, nest: NestMajor | undefined): Problem[] {
  return nest === undefined
    ? [
        {
          code: 'add/nest-version',
          place: 'package.json',
          message: `@nestjs/core is "${dependencies['@nestjs/core'] ?? ''}", and only NestJS ${NEST_MAJORS.join(', ')} are known here`,
          hint: 'name the version in package.json, or upgrade NestJS first',
        },
      ]
    : [];
}
