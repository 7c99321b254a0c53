export { choose, unknownPieces, type Choice, type Wish } from './choose.js';
export { adoption, type Adoption } from './contribute.js';
export { adoptedFiles } from './files.js';
export { survey, type PieceReport, type PieceState } from './survey.js';
export { NEST_MAJORS, PIECE_IDS, type AdoptionContext, type NestMajor, type PieceId } from './types.js';
