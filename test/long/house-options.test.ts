import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nestPersona } from '../generated/service.js';
import { complaints, hostWithOwnPackages, installedHost } from '../inhouse/host.js';
import { type RunningHouse, startHouse } from './running-house.js';

/** What a feature can ask for beyond fields and references, in houses of two kinds of DTOs. */
describe.each([
  { name: 'ledger', copy: installedHost },
  { name: 'zod-dtos', copy: hostWithOwnPackages },
])('options of features in a house: $name', ({ name, copy }) => {
  let folder: string;
  let root: string;
  let house: RunningHouse;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nest-persona-options-'));
    root = copy(name, folder);
    nestPersona(root, [
      'feature',
      'marks',
      'title:string:20,code:string:8:unique,tags:string-list:10:filter,+versioned',
      '--skip-format',
    ]);
    nestPersona(root, [
      'feature',
      'baskets',
      'title:string:20,items:many:basket-items,+feature=basket-items,text:string:20,basket:ref:baskets:inversed-by=items',
      '--skip-format',
    ]);
    house = await startHouse(root, true);
  }, 180_000);

  afterAll(async () => {
    await house?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const mark = async (code: string) =>
    (await house.call('POST', '/marks', { title: 'One', code, tags: ['a', 'b'] })).body;

  const specsOf = (feature: string): number | null =>
    spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', `src/${feature}`], { cwd: root })
      .status;

  it('leaves TypeORM nothing to change', () => {
    expect(house.typeorm('schema:log')).toContain('Your schema is up to date');
  });

  describe('versions', () => {
    it('grow with each change, which has to name the last one', async () => {
      const row = await mark('A1');
      const path = `/marks/${String(row['id'])}`;

      expect(row['version']).toBe(1);
      expect(await house.call('PATCH', path, { version: 1, title: 'Two' })).toMatchObject({
        status: 200,
        body: { version: 2, title: 'Two', code: 'A1' },
      });
      expect((await house.call('PATCH', path, { version: 1, title: 'Three' })).status).toBe(409);
      expect((await house.call('GET', path)).body).toMatchObject({ version: 2, title: 'Two' });
    });

    it.each([[undefined], [null], [0], ['1'], [1.5], [2147483648]])('are not %j', async (version) => {
      const row = await mark(`B${String(version)}`.slice(0, 8));

      expect((await house.call('PATCH', `/marks/${String(row['id'])}`, { version, title: 'x' })).status).toBe(
        400,
      );
    });

    it('let one of two writers through', async () => {
      const row = await mark('C1');
      const path = `/marks/${String(row['id'])}`;
      const writers = ['x', 'y', 'z'].map((title) => house.call('PATCH', path, { version: 1, title }));

      expect((await Promise.all(writers)).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
        200, 409, 409,
      ]);
    });

    it('tell that a value is taken all the same', async () => {
      await mark('D1');
      const row = await mark('D2');

      expect((await house.call('POST', '/marks', { title: 'x', code: 'D1', tags: [] })).status).toBe(409);
      expect(
        (await house.call('PATCH', `/marks/${String(row['id'])}`, { version: 1, code: 'D1' })).status,
      ).toBe(409);
      expect((await house.call('PATCH', `/marks/${String(row['id'])}`, { version: 1 })).status).toBe(200);
    });
  });

  it('relates entities from both sides', async () => {
    const { body: basket } = await house.call('POST', '/baskets', { title: 'One' });
    const item = await house.call('POST', '/basket-items', { text: 'x', basketId: basket['id'] });

    expect(item).toMatchObject({ status: 201, body: { basketId: basket['id'] } });
    expect(basket).not.toHaveProperty('items');
    expect(readFileSync(join(root, 'src/baskets/basket.entity.ts'), 'utf8')).toContain(
      '@OneToMany(() => BasketItem, (basketItem) => basketItem.basket)',
    );
  });

  it('finds rows by an item of a list', async () => {
    await house.call('POST', '/marks', { title: 'Tagged', code: 'E1', tags: ['red', 'green'] });
    const found = await house.call('GET', '/marks?tags=green');

    expect(found.body).toMatchObject({ data: [{ title: 'Tagged' }], total: 1 });
    expect((await house.call('GET', '/marks?tags=gre')).body).toMatchObject({ total: 0 });
    expect((await house.call('GET', `/marks?tags=${'x'.repeat(11)}`)).status).toBe(400);
  });

  it('has specs of versions that are green, and red without a check', () => {
    expect(specsOf('')).toBe(0);
    const service = join(root, 'src/marks/marks.service.ts');
    const text = readFileSync(service, 'utf8');
    for (const [from, to] of [
      ['affected === 0', 'affected === 2'],
      ['update({ id, version }', 'update({ id }'],
    ] as const) {
      expect(text).toContain(from);
      writeFileSync(service, text.replace(from, to));
      expect(specsOf('marks'), to).toBe(1);
    }
    writeFileSync(service, text);
  });

  it('has specs that compile', () => {
    expect(complaints(root, 'tsconfig.json', ['src/marks/marks.service.spec.ts'])).toEqual([]);
  });
});
