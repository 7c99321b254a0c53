import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nestPersona, snapshotOf } from '../cli/project.js';
import { copyOfHost, write } from './hosts.js';
import { faultsIn } from './program.js';

const FIELDS = 'title:string:120,total:decimal:12:2,status:enum:pending:paid';

interface Done {
  readonly root: string;
  /** Files that are new or other than before, the time of a migration left out. */
  readonly changed: readonly string[];
  readonly stdout: string;
}

function feature(root: string, from: string, ...args: readonly string[]): Done {
  const before = snapshotOf(root);
  const { code, stdout, stderr } = nestPersona(join(root, from), 'feature', 'orders', FIELDS, ...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const changed = [...snapshotOf(root)]
    .filter(([path, text]) => text !== 'folder' && before.get(path) !== text)
    .map(([path]) => path);
  return { root, changed, stdout };
}

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

const untimed = (path: string): string => path.replace(/\d{13}/u, '<time>');

const sourcesOf = ({ root, changed }: Done): readonly string[] =>
  changed.filter((path) => path.endsWith('.ts')).map((path) => join(root, path));

describe('a feature in the way of an application that shares a package.json', () => {
  const HOUSES = [
    {
      host: 'nest-cli-monorepo-typeorm',
      from: 'libs/tools/src',
      options: ['-p', 'admin-api'],
      app: 'apps/admin-api',
      folder: 'src/orders',
      module: 'src/admin-api.module.ts',
    },
    {
      host: 'nx-typeorm',
      from: 'apps/api/src/app/berths',
      options: [],
      app: 'apps/api',
      folder: 'src/app/orders',
      module: 'src/app/app.module.ts',
    },
  ] as const;

  it.each(HOUSES)('$host: lies where its features lie, and is part of its program', (house) => {
    const { host, from, options, app, folder, module } = house;
    const done = feature(copyOfHost(host), from, ...options);
    const tsconfig = join(done.root, app, 'tsconfig.app.json');

    expect(done.changed.filter((path) => !path.startsWith(`${app}/`))).toEqual([]);
    expect(done.changed).toEqual(
      expect.arrayContaining([`${app}/${folder}/orders.module.ts`, `${app}/${module}`]),
    );
    expect(sourcesOf(done).length).toBeGreaterThan(9);
    expect(faultsIn(tsconfig, sourcesOf(done), /^(\.|src\/|@office|@harbour|app:)/u)).toEqual([]);
    expect(read(done.root, `${app}/${module}`)).toMatch(
      /import \{ OrdersModule \} from '\.\/orders\/orders\.module'/u,
    );
  });

  it('extends the base entity of a library by the alias that the application has for it', () => {
    const { root } = feature(copyOfHost('nest-cli-monorepo-typeorm'), '', '-p', 'admin-api');
    const entity = read(root, 'apps/admin-api/src/orders/entities/order.entity.ts');

    expect(entity).toContain("import { RecordedEntity } from '@office/data'\n");
    expect(entity).toContain('export class Order extends RecordedEntity {');
    expect(entity).not.toMatch(/PrimaryGeneratedColumn|CreateDateColumn/u);
  });

  it.each([
    [{ '@office/data/*': ['libs/data/src/*'] }, "'@office/data/recorded.entity'"],
    [{}, "'../../../../../libs/data/src/recorded.entity'"],
  ])('or with the paths %j by what leads there', (paths, specifier) => {
    const host = copyOfHost('nest-cli-monorepo-typeorm');
    const tsconfig = JSON.parse(read(host, 'tsconfig.json')) as { compilerOptions: Record<string, unknown> };
    write(host, 'tsconfig.json', JSON.stringify({ compilerOptions: { ...tsconfig.compilerOptions, paths } }));
    const room = 'apps/admin-api/src/rooms/entities/room.entity.ts';
    write(host, room, read(host, room).replace("'@office/data'", specifier));
    const { root } = feature(host, '', '-p', 'admin-api');

    expect(read(root, 'apps/admin-api/src/orders/entities/order.entity.ts')).toContain(
      `import { RecordedEntity } from ${specifier}\n`,
    );
  });

  it('is told of by doctor as it is', () => {
    const root = copyOfHost('nest-cli-monorepo-typeorm');
    const { code, stdout } = nestPersona(join(root, 'apps/admin-api'), 'doctor', '--json');
    const { feature: told } = JSON.parse(stdout) as {
      readonly feature: { readonly entries: readonly { readonly path: string }[] };
    };
    const { changed } = feature(root, '', '-p', 'admin-api');

    expect(code).toBe(0);
    // It plans with another time, and orders are free.
    expect(told.entries.map(({ path }) => untimed(path)).sort()).toEqual(changed.map(untimed).sort());
  });
});

function withEntity(library: string): string {
  const root = copyOfHost('nest-cli-monorepo-typeorm');
  write(
    root,
    `libs/${library}/src/notes/entities/note.entity.ts`,
    "import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'\n\n@Entity()\nexport class Note {\n  @PrimaryGeneratedColumn('uuid')\n  id: string\n\n  @Column()\n  text: string\n}\n",
  );
  return root;
}

describe('a feature in the way of a library', () => {
  it('is registered in the only module of the library', () => {
    const { root, changed } = feature(withEntity('data'), '', '-p', 'data');

    expect(changed.filter((path) => !path.startsWith('libs/data/'))).toEqual([]);
    expect(read(root, 'libs/data/src/data.module.ts')).toContain('@Module({ imports: [OrdersModule] })');
  });

  it.each([
    ['parts', 'libs/parts/src/bolts.module.ts was left as it is: the library has several modules'],
    ['tools', 'libs/tools/src/index.ts was left as it is: the library has no module of its own'],
  ])('%s: is left to be registered by hand', (library, reason) => {
    const { changed, stdout } = feature(withEntity(library), '', '-p', library);

    expect(stdout).toContain(reason);
    expect(stdout).toMatch(/OrdersModule,\n/u);
    expect(changed).not.toContain(`libs/${library}/src/index.ts`);
  });

  it('is not made where there is nothing to follow', () => {
    const root = copyOfHost('nest-cli-monorepo-typeorm');
    const { code, stderr } = nestPersona(root, 'feature', 'orders', FIELDS, '-p', 'tools');

    expect(stderr).toMatch(
      /the library depends on TypeORM and neither connects nor has an entity.*\n.*first entity/u,
    );
    expect(code).toBe(1);
  });
});
