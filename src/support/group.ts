import type { BaseEntity, ErrorStyle, FileContribution, View } from '../contracts.js';

/** What the files that features share depend on: a host and a persona both have it. */
export interface SupportHost {
  readonly baseEntity: BaseEntity;
  readonly errorStyle: ErrorStyle;
}

/** The files of one subject, by id. Which there are may depend on the host. */
export type SupportGroup = (host: SupportHost) => Readonly<Record<string, FileContribution>>;

/** A file whose template lies where it goes to: `src/common/errors/failure.ts` in `templates/support/errors`. */
export function commonFile(subject: string, purpose: string, view: View = {}): FileContribution {
  return { path: `src/common/${subject}.ts`, template: `support/${subject}.ts`, view, purpose };
}
