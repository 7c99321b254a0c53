import type { Role, RoleName } from './roles.js';
import { tally } from './types.js';

type Roles = Readonly<Partial<Record<Role, RoleName>>>;
type Named = RoleName & { readonly role: Role };

/** Files that are called after the feature as a whole. */
const CORE: readonly Role[] = ['module', 'controller', 'resolver', 'service', 'spec'];

/**
 * Names of one feature in one number: where the files of a role do not agree, the number that most files of all these roles have
 * holds for it, so that no `orders.service.ts` lies beside an `order.controller.ts` because of one old file.
 *
 * @param roles what each role is called by itself
 * @param all the files that this was read from
 */
export function inOneNumber(roles: Roles, all: readonly Named[]): Roles {
  const core = all.filter(({ role }) => CORE.includes(role));
  const known = (['file', 'className'] as const).map((part) => [part, numberIn(core, part)] as const);
  const named = CORE.flatMap((role) => {
    const name = roles[role];
    const own = core.filter((one) => one.role === role);
    return name === undefined
      ? []
      : [[role, known.reduce((made, [part, most]) => settled(made, part, own, most), name)] as const];
  });
  const result: Roles = Object.fromEntries(named);
  const { service, spec } = result;
  return service !== undefined && spec !== undefined && asOne(spec.file) === asOne(specOf(service.file))
    ? { ...result, spec: { ...spec, file: specOf(service.file) } }
    : result;
}

type Part = 'file' | 'className';
type Number = 'singular' | 'plural';

function settled(name: RoleName, part: Part, own: readonly Named[], most: Number | undefined): RoleName {
  const has = numberOf(name[part]);
  const same = own.filter((one) => numberOf(one[part]) === has).length;
  const isSettled = same > 1 && same * 3 > own.length * 2;
  return has === undefined || most === undefined || isSettled
    ? name
    : { ...name, [part]: inNumber(name[part], most) };
}

/** That of most names; none where two are as common. */
function numberIn(names: readonly Named[], part: Part): Number | undefined {
  const [first, second] = tally(names.flatMap((one) => numberOf(one[part]) ?? []));
  return first?.[1] === second?.[1] ? undefined : first?.[0];
}

/** Of its last part, as folders may have another. */
function numberOf(text: string): Number | undefined {
  const mark = /\{(singular|plural)\}[^/]*$/i.exec(text)?.[1]?.toLowerCase();
  return mark === 'singular' || mark === 'plural' ? mark : undefined;
}

function inNumber(text: string, number: Number): string {
  return text.replace(/\{(s|p)(?:ingular|lural)\}(?=[^/]*$)/i, (_, initial: string) => {
    const isCapital = initial === initial.toUpperCase();
    return `{${isCapital ? number.charAt(0).toUpperCase() + number.slice(1) : number}}`;
  });
}

const asOne = (file: string): string => inNumber(file, 'singular');

const specOf = (file: string): string => file.replace(/\.ts$/, '.spec.ts');
