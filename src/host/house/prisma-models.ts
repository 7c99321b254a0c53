import type { Ground } from './ground.js';
import type { IdStrategy, Persisted, Placed } from './persisted.js';

/** The models of Prisma's schema, which may be spread over several files. */
export function prismaModels({ reader, sources }: Ground): readonly Persisted[] {
  return sources.paths
    .filter((path) => path.endsWith('.prisma'))
    .flatMap((file) => modelsIn(file, reader.read(file)));
}

function modelsIn(file: string, text: string): readonly Persisted[] {
  return [...text.matchAll(/^model\s+(\w+)\s*\{([^}]*)\}/gm)].map(
    ({ index, 1: name = '', 2: body = '' }): Persisted => {
      const lines = body.split(/\r?\n/);
      const start = text.slice(0, index).split('\n').length;
      const placed = (at: number): Placed => ({
        property: /^\s*(\w+)/.exec(lines[at] ?? '')?.[1] ?? '',
        file,
        line: start + at,
      });
      const id = lines.findIndex((line) => /\s@id\b/.test(line));
      const deleted = lines.findIndex((line) => /^\s*deleted_?(at|on)?\s/i.test(line));
      const [, type = ''] = /^\s*\w+\s+(\w+)/.exec(lines[id] ?? '') ?? [];
      return {
        name,
        file,
        line: start,
        id: id === -1 ? undefined : { ...placed(id), strategy: strategyOf(lines[id] ?? '', type), type },
        deleted: deleted === -1 ? undefined : placed(deleted),
        parent: undefined,
      };
    },
  );
}

function strategyOf(line: string, type: string): IdStrategy {
  if (/autoincrement\(\)/.test(line)) {
    return type === 'BigInt' ? 'bigint' : 'serial';
  }
  return /uuid\(/.test(line) || /@db\.Uuid/.test(line)
    ? 'uuid'
    : /ObjectId/.test(line)
      ? 'objectId'
      : 'other';
}
