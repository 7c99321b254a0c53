export const a = "x";
