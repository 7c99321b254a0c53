import type { ProjectReader } from '../../src/contracts.js';
import { findPersona } from '../../src/personas/index.js';
import { readProject } from '../../src/rules/reading/project.js';
import type { Breach, Traits } from '../../src/rules/types.js';
import { rules } from '../../src/rules/index.js';

/** A service in small, and what one rule has to say about it. */
export interface Sample {
  /** What the code does, right or wrong. */
  readonly title: string;
  /** `building-ville` when it is left out. */
  readonly persona?: string;
  readonly files: Readonly<Record<string, string>>;
  /** Each as `path:line message`, the message cut where it suits. None: the code is good. */
  readonly findings?: readonly string[];
}

/** A reader of files that are held in memory. */
export function memoryReader(files: Readonly<Record<string, string>>): ProjectReader {
  const paths = Object.keys(files);
  return {
    exists: (path) => path in files,
    read(path) {
      const text = files[path];
      if (text === undefined) {
        throw new Error(`no such file: ${path}`);
      }
      return text;
    },
    list(folder) {
      const prefix = folder === '' ? '' : `${folder}/`;
      const inside = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
      const names = [...new Set(inside.map((path) => path.split('/')[0] ?? ''))].sort();
      return names.map((name) => ({ name, isFolder: !inside.includes(name) }));
    },
  };
}

export function traitsOf(persona = 'building-ville'): Traits {
  const found = findPersona(persona);
  if (found === undefined) {
    throw new Error(`no such persona: ${persona}`);
  }
  return found;
}

/** What one rule finds, ordered by place. */
export function breachesOf(id: string, sample: Sample): readonly Breach[] {
  const rule = rules.find((candidate) => candidate.id === id);
  const traits = traitsOf(sample.persona);
  if (rule === undefined || !rule.appliesTo(traits)) {
    return [];
  }
  return [...rule.check(readProject(memoryReader(sample.files), traits))].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
