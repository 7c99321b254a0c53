/** One import that a piece of code needs. Project modules are named from the app root, without extension: `src/common/x`. */
export interface ImportRequest {
  readonly from: string;
  /** The exported name, or `default`, or `*`. */
  readonly name: string;
  readonly alias?: string;
  readonly typeOnly?: boolean;
}

/** A piece of TypeScript that carries the imports it needs. */
export interface Code {
  readonly text: string;
  readonly imports: readonly ImportRequest[];
}
