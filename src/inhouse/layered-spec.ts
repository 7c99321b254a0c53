import type { FileContribution } from '../contracts.js';
import { isCounted } from './pages.js';
import { useClass } from './references.js';
import { heldBy, type LayeredContext, referenceChecks, rowPlace } from './repository.js';
import { specView } from './unit-spec.js';

/** The unit spec of a service whose queries lie apart: what it asks of the repository. */
export function layeredSpecFile(context: LayeredContext): FileContribution {
  const { spec, style, places, layers } = context;
  const rows = `[${spec.name.singular.camel}]`;
  return {
    path: places.spec.path,
    template: 'inhouse/layered-service.spec.ts',
    view: {
      ...specView(context),
      rowClass: useClass(rowPlace(context)),
      repository: heldBy(context).token,
      methods: layers.methods,
      idType: style.id.written,
      found: isCounted(context) ? `[${rows}, 1]` : rows,
      checks: referenceChecks(context),
      none: 'false',
    },
    purpose: `unit tests of the service of ${spec.name.plural.words}, on a fake repository`,
  };
}
