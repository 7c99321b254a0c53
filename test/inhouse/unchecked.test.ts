import { describe, expect, it } from 'vitest';
import { hostFiles } from '../adoption/project.js';
import { orders, smallHouse } from './small-house.js';

type Files = Readonly<Record<string, string>>;

const manifestWith = (change: (manifest: Manifest) => object): Files => {
  const manifest = JSON.parse(smallHouse()['package.json'] ?? '') as Manifest;
  return { 'package.json': JSON.stringify({ ...manifest, ...change(manifest) }) };
};

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

async function made(files: Files, fields: string): Promise<Files> {
  const { entries } = await orders('src/main.ts' in files ? files : smallHouse(files), fields);
  return Object.fromEntries(
    entries.flatMap((entry) => (entry.action === 'create' ? [[entry.path, entry.content] as const] : [])),
  );
}

describe('a house that checks nothing that is sent', () => {
  const files = manifestWith(({ dependencies }) => ({
    dependencies: Object.fromEntries(
      Object.entries(dependencies).filter(([name]) => !name.startsWith('class-')),
    ),
  }));
  const fields =
    'title:string:120:sort:search,status:enum:pending:paid,pages:integer:filter,memo:text:optional';

  it('gets bodies without decorators, and depends on nothing new', async () => {
    const written = await made(files, fields);

    expect(Object.values(written).join('\n')).not.toMatch(/class-(validator|transformer)|ValidationPipe/);
    expect(written['src/orders/dto/create-order.dto.ts'])
      .toBe(`import { OrderStatus } from '../enums/order-status.enum';

export class CreateOrderDto {
  title!: string;

  status!: OrderStatus;

  pages!: number;

  memo?: string | null;
}
`);
  });

  it('asks lists by parameters that the pipes of Nest make, within bounds', async () => {
    const { 'src/orders/orders.controller.ts': controller = '' } = await made(files, fields);

    expect(controller).toContain("@Query('page', new DefaultValuePipe(1), ParseIntPipe) page: number,");
    expect(controller).toContain(
      "@Query('status', new ParseEnumPipe(OrderStatus, { optional: true })) status?: OrderStatus,",
    );
    expect(controller).toContain("@Query('pages', new ParseIntPipe({ optional: true })) pages?: number,");
    expect(controller).toContain("@Query('sort') sort?: keyof typeof ORDER_SORTS,");
    expect(controller).toContain('page: Math.max(page, 1)');
    expect(controller).toContain('limit: Math.min(Math.max(limit, 1), 100)');
  });

  it('takes from a body what bodies have, and no id', async () => {
    const { 'src/orders/orders.service.ts': service = '' } = await made(files, 'title:string:120');

    expect(service.replaceAll(/\s+/g, ' ')).toContain('.create({ title: dto.title })');
    expect(service.replaceAll(/\s+/g, ' ')).toContain('.merge(order, { title: dto.title })');
  });

  it('puts what the house gives each row beside it', async () => {
    const ledger = hostFiles('ledger');
    const manifest = (ledger['package.json'] ?? '').replaceAll(/^.*"class-\w+": .*\n/gm, '');
    const written = await made({ ...ledger, 'package.json': manifest }, 'title:string:120');

    expect((written['src/orders/orders.service.ts'] ?? '').replaceAll(/\s+/g, ' ')).toContain(
      '.create({ title: dto.title, recordedBy: SYSTEM })',
    );
  });

  it.each(['due:date:filter', 'at:timestamp:filter', 'total:decimal:12:2:filter'])(
    'refuses a filter that only decorators could check: %s',
    async (field) => {
      await expect(orders(smallHouse(files), field)).rejects.toMatchObject({
        problems: [{ code: 'house/unsupported' }],
      });
    },
  );

  it('is refused for NestJS 9, whose pipes take no value that is left out', async () => {
    const old = manifestWith(() => ({
      dependencies: {
        '@nestjs/common': '^9.4.0',
        '@nestjs/core': '^9.4.0',
        '@nestjs/typeorm': '^9.0.0',
        typeorm: '^0.3.27',
      },
    }));

    await expect(orders(smallHouse(old))).rejects.toMatchObject({
      problems: [{ code: 'house/no-validation' }, { code: 'house/no-validation' }],
    });
  });
});

const absolute = (name: string, other: string): string =>
  `import { ${other} } from 'src/${other.toLowerCase()}s/${other.toLowerCase()}.entity';\n\nexport class ${name}sService {\n  readonly of = ${other};\n}\n`;

describe('specs whose runner does not find what features import', () => {
  const spec = "it('is there', () => undefined);\n";
  const house = (jest: object): Files => ({
    ...manifestWith(({ devDependencies }) => ({
      jest,
      devDependencies: { ...devDependencies, jest: '^30.0.0' },
    })),
    'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'commonjs', strict: true, baseUrl: '.' } }),
    'src/users/users.service.ts': absolute('User', 'Post'),
    'src/posts/posts.service.ts': absolute('Post', 'User'),
    'src/users/users.service.spec.ts': spec,
    'src/posts/posts.service.spec.ts': spec,
  });

  it('are not written, and the run says why', async () => {
    const { entries, notes } = await orders(smallHouse(house({ rootDir: 'src' })));

    expect(entries.filter(({ path }) => path.endsWith('.spec.ts'))).toEqual([]);
    expect(notes).toContainEqual(expect.stringContaining('jest is not told where to find'));
  });

  it('are written where it is told', async () => {
    const told = house({ rootDir: 'src', moduleNameMapper: { '^src/(.*)$': '<rootDir>/$1' } });

    expect(Object.keys(await made(told, 'title:string:120'))).toContain('src/orders/orders.service.spec.ts');
  });
});
