import { type ClassFacts, decorated } from './classes.js';
import { type ExampleClass, partOf } from './example-class.js';
import type { Ground } from './ground.js';
import type { Persisted } from './persisted.js';
import type { Declared } from './resolver.js';
import { type Stems, stemsOf } from './stems.js';
import { dottedName, elementsOf, valueAt } from './syntax.js';
import { counted, finding, type Finding } from './types.js';

/** A feature whose controller and service have all that they can do from classes of the house. */
export interface ExampleFacts {
  /** The controller. */
  readonly of: string;
  readonly module: ExampleClass;
  readonly service: ExampleClass;
  readonly controller: ExampleClass;
}

/**
 * The plainest feature that is made by inheritance, where at least half of those with an entity are: two or more.
 */
export function readExample(
  ground: Ground,
  entities: readonly Persisted[],
): Finding<ExampleFacts | undefined> {
  const classes = ground.sources.own.flatMap((file) => file.classes.map((node) => ({ file, node })));
  const ofEntities = entities.flatMap((entity) => {
    const stems = stemsOf(entity.name.replace(/(Entity|Model)$/, ''));
    const controller = named(classes, stems, 'Controller');
    return controller === undefined ? [] : [{ entity, stems, controller }];
  });
  const inheriting = ofEntities.filter(({ controller }) => inherits(controller.node));
  if (inheriting.length < 2 || inheriting.length * 2 < ofEntities.length) {
    return finding(undefined, 'each feature has controllers and services of its own', []);
  }
  const controllers = inheriting.flatMap(({ controller, stems }) => partOf(ground, controller, stems) ?? []);
  const services = inheriting.flatMap(({ entity, stems, controller }) => {
    const service = partOf(ground, named(classes, stems, 'Service'), stems);
    const module = partOf(
      ground,
      classes.find(({ node }) => declares(node, controller.node.name)),
      stems,
    );
    return service?.declared.node.superName === undefined || module === undefined
      ? []
      : [{ entity, service, module, weight: service.weight + module.weight }];
  });
  const [controller] = controllers.toSorted(lighter);
  const [held] = services.toSorted(lighter);
  if (controller === undefined || held === undefined) {
    return finding(undefined, 'features inherit, and none of them is plain enough to follow', []);
  }
  const { file, node } = controller.declared;
  return finding(
    {
      of: node.name,
      module: held.module.example,
      service: held.service.example,
      controller: controller.example,
    },
    `inherited, as in ${node.name} and ${held.service.declared.node.name}`,
    [
      {
        file: file.path,
        line: file.lineOf(node.start),
        note: `one of ${counted(inheriting.length, 'such controller')}`,
      },
    ],
  );
}

const lighter = (a: { readonly weight: number }, b: { readonly weight: number }): number =>
  a.weight - b.weight;

function named(
  classes: readonly Declared[],
  { singular, plural }: Stems,
  kind: string,
): Declared | undefined {
  return classes.find(({ node }) => node.name === singular + kind || node.name === plural + kind);
}

/** A class or a decorator brings it routes. */
function inherits(node: ClassFacts): boolean {
  return node.superName !== undefined || decorated(node, 'Crud') !== undefined;
}

function declares(node: ClassFacts, controller: string): boolean {
  const options = decorated(node, 'Module')?.args[0];
  return elementsOf(valueAt(options, 'controllers')).some((one) => dottedName(one) === controller);
}
