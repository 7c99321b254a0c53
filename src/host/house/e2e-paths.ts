import type { ControllerFacts } from './controllers.js';
import type { ReachedCall } from './e2e-reach.js';
import type { E2eFacts } from './e2e-facts.js';
import type { FeatureModule } from './feature-modules.js';
import type { SourceFile } from './source.js';
import { stemsOf, withoutStem } from './stems.js';
import { bare, literalOf, textOf, valueAt } from './syntax.js';
import { commonest } from './types.js';

/** What specs of features are called: `test/{plural}/{plural}.e2e-spec.ts`. */
export function patternOf(
  specs: readonly SourceFile[],
  features: readonly FeatureModule[],
): string | undefined {
  const stems = features
    .map(({ className }) => stemsOf(className.replace(/(Module|Controller)$/, '')))
    .filter(({ singular }) => !OF_TESTS.test(singular));
  return commonest(
    specs.flatMap(({ path }) =>
      stems.map((one) => withoutStem(path, one)).filter((pattern) => pattern !== path),
    ),
  );
}

/** Features that are called as folders of specs are. */
const OF_TESTS = /^(test|testing|spec|e2e)$/i;

/**
 * What the paths of routes begin with: before the name of a controller in the requests of specs, else by what was called to make the
 * application.
 */
export function leadOf(
  specs: readonly SourceFile[],
  calls: readonly ReachedCall[],
  controllers: readonly ControllerFacts[],
): Pick<E2eFacts, 'lead' | 'versioning'> {
  const seen = commonest(
    specs.flatMap(requestedPaths).flatMap((path) => controllers.flatMap((one) => before(path, one.path))),
  );
  if (seen !== undefined) {
    return { lead: seen, versioning: undefined };
  }
  const prefixed = calls.find(({ call }) => call.callee.endsWith('.setGlobalPrefix'));
  const versions = calls.find(({ call }) => call.callee.endsWith('.enableVersioning'));
  const prefix = prefixed === undefined ? '' : textOf(prefixed.call.args[0])?.replace(/^\/|\/$/g, '');
  return {
    lead: prefix === undefined || prefix === '' ? prefix : `/${prefix}`,
    versioning: versions === undefined ? undefined : versioningOf(versions),
  };
}

function versioningOf({ file, call }: ReachedCall): NonNullable<E2eFacts['versioning']> {
  const type = valueAt(call.args[0], 'type');
  const standard = literalOf(valueAt(call.args[0], 'defaultVersion'));
  return {
    type: type === undefined ? 'URI' : file.print(type).replace(/^.*\./, ''),
    standard: standard === undefined ? undefined : String(standard),
  };
}

/** `/orders/` of `` .get(`/orders/${id}`) `` */
function requestedPaths({ calls }: SourceFile): readonly string[] {
  return calls
    .filter(({ callee }) => /\.(get|post|put|patch|delete)$/.test(callee))
    .flatMap(({ args }) => {
      const given = bare(args[0]);
      const text = given?.type === 'TemplateLiteral' ? given.quasis[0]?.value.cooked : textOf(given);
      return text?.startsWith('/') === true ? [text] : [];
    });
}

function before(path: string, controller: string | undefined): readonly string[] {
  const name = controller?.replace(/^\/|\/$/g, '') ?? '';
  const at = name === '' ? -1 : `${path.replace(/\?.*/, '')}/`.indexOf(`/${name}/`);
  return at === -1 ? [] : [path.slice(0, at)];
}
