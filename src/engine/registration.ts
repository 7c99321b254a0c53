import { retarget } from '../code/index.js';
import type { Contribution, EditResult, FeatureContext, HostProject } from '../contracts.js';
import { refuseRegistration, registerInModule } from '../edit/index.js';
import { featurePaths } from '../feature/index.js';

/** The module of a feature in the module that registers features; by hand where nothing says which one that is. */
export function registration(context: FeatureContext): Contribution {
  const place = { className: moduleClassOf(context), path: featurePaths(context).module };
  return registrationOf(place, context.host);
}

/**
 * The same of a module that lies anywhere.
 *
 * @param holder the class or constant that has the modules of features, where that is known
 */
export function registrationOf(
  { className, path }: { readonly className: string; readonly path: string },
  host: HostProject,
  holder?: string,
): Contribution {
  const file = host.featuresModule ?? host.rootModule;
  const from = path.replace(/\.ts$/u, '');
  const request = {
    className,
    from,
    file,
    importStyle: host.importStyle,
    ...(holder !== undefined && { module: holder }),
  };
  const edit = { path: file, purpose: `registers ${className}` };
  if (host.featuresModule !== undefined || host.registeredByHand === undefined) {
    return { id: 'registration', edits: [{ ...edit, apply: registerInModule(request) }] };
  }
  const reason = host.registeredByHand;
  // What stands in for a module that does not exist is the file that says what the library passes on.
  const passedOn = passOn(reason, className, retarget(from, file, host.importStyle));
  const apply = file.endsWith('.module.ts') ? refuseRegistration(request, reason) : () => passedOn;
  return { id: 'registration', edits: [{ ...edit, apply, whenMissing: passedOn }] };
}

export function moduleClassOf({ spec }: FeatureContext): string {
  return `${spec.name.plural.pascal}Module`;
}

function passOn(reason: string, className: string, from: string): EditResult {
  return {
    status: 'refused',
    reason,
    byHand: `export { ${className} } from '${from}';\n\n// then among the imports of a module of the application that uses the library:\n${className},`,
  };
}
