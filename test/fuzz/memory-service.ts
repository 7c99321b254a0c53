import type { Plan, ProjectReader } from '../../src/contracts.js';
import { planApplication } from '../../src/engine/application.js';
import { planFeature } from '../../src/engine/feature.js';

/** A service that exists in memory only. */
export interface MemoryService {
  readonly reader: ProjectReader;
  /** The service after a run: what the plan creates and changes. */
  with(plan: Plan): MemoryService;
}

/** A new service of a persona, and features in it: name and field list, in the order in which they are made. */
export async function memoryService(
  persona: string,
  features: readonly (readonly [name: string, fields: string])[] = [],
): Promise<MemoryService> {
  const request = { name: 'shop', persona, packageManager: 'npm', directory: 'shop', toolSpec: '^0.1.0' };
  let service = serviceOf(new Map());
  service = service.with(await planApplication(request, service.reader));
  for (const [name, fields] of features) {
    const plan = await planFeature(
      { name, fields, versioned: false, register: true, now: 0 },
      service.reader,
    );
    service = service.with(plan);
  }
  return service;
}

function serviceOf(files: ReadonlyMap<string, string>): MemoryService {
  const folders = foldersOf(files.keys());
  return {
    reader: {
      exists: (path) => files.has(path) || folders.has(path),
      read(path) {
        const text = files.get(path);
        if (text === undefined) {
          throw new Error(`${path} does not exist`);
        }
        return text;
      },
      list: (folder) => folders.get(folder) ?? [],
    },
    with: (plan) => serviceOf(new Map([...files, ...textsOf(plan)])),
  };
}

/** What a plan writes, by path. */
export function textsOf({ entries }: Plan): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry) => (entry.action === 'by-hand' ? [] : [[entry.path, entry.content] as const])),
  );
}

type Listing = { readonly name: string; readonly isFolder: boolean }[];

/** Every folder with its entries, sorted. */
function foldersOf(paths: Iterable<string>): ReadonlyMap<string, Listing> {
  const folders = new Map<string, Map<string, boolean>>([['.', new Map()]]);
  for (const path of paths) {
    const parts = path.split('/');
    for (const [depth, name] of parts.entries()) {
      const folder = parts.slice(0, depth).join('/') || '.';
      const entries = folders.get(folder) ?? new Map<string, boolean>();
      folders.set(folder, entries.set(name, depth < parts.length - 1));
    }
  }
  return new Map(
    [...folders].map(([folder, entries]) => [
      folder,
      [...entries]
        .map(([name, isFolder]) => ({ name, isFolder }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
    ]),
  );
}
