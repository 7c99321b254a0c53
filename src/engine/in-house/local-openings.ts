import type { Code } from '../../code/index.js';
import type { OpeningsStyle, OpeningStyle } from '../../inhouse/index.js';

/** What methods begin with, its code changed. */
export function localOpenings(
  { controller, service, carried, modules }: OpeningsStyle,
  change: (code: Code) => Code,
): OpeningsStyle {
  const changed = (opening: OpeningStyle | undefined): OpeningStyle | undefined =>
    opening && {
      ...opening,
      statement: change(opening.statement),
      helper:
        opening.helper.kind === 'made'
          ? { ...opening.helper, declaration: change(opening.helper.declaration) }
          : {
              ...opening.helper,
              type: change(opening.helper.type),
              statements: opening.helper.statements.map(change),
            },
    };
  return {
    controller: changed(controller),
    service: changed(service),
    carried: carried && { ...carried, decorator: change(carried.decorator), type: change(carried.type) },
    modules: modules.map(change),
  };
}
