import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskReader } from '../../src/apply/disk.js';
import { obstaclesOf } from '../../src/doctor/index.js';
import { type House, type HouseReading, readHouse } from '../../src/host/house/index.js';
import { type Shape, shapes, withUndefined } from './shapes.js';

const read = ({ root, expected }: Shape): HouseReading => readHouse(diskReader(root), expected.question);

const cases = shapes();
const facts = cases.flatMap((shape) =>
  Object.entries(shape.expected.facts ?? {}).map(([fact, value]) => ({
    shape,
    fact: fact as keyof House,
    value,
  })),
);
const places = cases.flatMap((shape) =>
  Object.entries(shape.expected.evidence ?? {}).map(([fact, place]) => ({
    shape,
    fact: fact as keyof House,
    place,
  })),
);

describe('the facts of a house', () => {
  it.each(facts)('$shape.name: $fact', ({ shape, fact, value }) => {
    const found: unknown = read(shape).house[fact].value;

    expect({ [fact]: found }).toMatchObject({ [fact]: withUndefined(value) });
  });

  it.each(places)('$shape.name: $fact shows at $place', ({ shape, fact, place }) => {
    const [first] = read(shape).house[fact].evidence;

    expect(first?.line === undefined ? first?.file : `${first.file}:${first.line}`).toBe(place);
  });

  it.each(cases)('$name: each piece of evidence is a place in the repository', (shape) => {
    const { house } = read(shape);
    const evidence = Object.values(house).flatMap((fact: House[keyof House]) => fact.evidence);
    const wrong = evidence.filter(({ file, line = 1 }) => {
      const path = join(shape.root, file);
      return (
        !existsSync(path) || (/\.\w+$/.test(file) && readFileSync(path, 'utf8').split('\n').length < line)
      );
    });

    expect(wrong).toEqual([]);
  });

  it.each(cases)('$name: what is in the way', (shape) => {
    const { house, problems } = read(shape);
    for (const key of Object.keys(house) as (keyof House)[]) {
      expect(house[key].says, key).not.toBe('');
    }
    const found = obstaclesOf(house, problems);

    expect(found.map(({ code }) => code)).toEqual(shape.expected.obstacles);

    const [first] = found;
    for (const name of shape.expected.names ?? []) {
      expect(`${first?.place}: ${first?.message}`).toContain(name);
    }
  });

  it('are those of the application that is named, and not of those that it shares its packages with', () => {
    const shape = cases.find(({ name }) => name === 'nest-cli-monorepo');
    const of = (project: string): House => readHouse(diskReader(shape?.root ?? ''), { project }).house;

    expect(of('billing').orm.value).toMatchObject({ id: 'mongoose', beside: ['TypeORM'] });
    expect(of('site').orm.value).toMatchObject({ id: undefined, support: 'now' });
    expect(of('apps/site').bootstrap.value.rootModule).toBe('apps/site/src/site.module.ts');
  });

  it('expects every fact somewhere', () => {
    const [shape] = cases;
    const expected = new Set(facts.map(({ fact }) => fact));

    expect(
      shape === undefined
        ? []
        : Object.keys(read(shape).house).filter((fact) => !expected.has(fact as keyof House)),
    ).toEqual([]);
  });
});
